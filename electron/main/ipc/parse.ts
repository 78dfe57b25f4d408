import type { z } from 'zod';
import { AppError, fieldsFromIssues } from '../../../contract/index.ts';

/** Deeper input than any operation has is refused before it is walked further. */
const deepest = 8;

/** zod passes over an own key named `__proto__` in records; such input is an attack or a mistake and is refused. */
function hidesPrototype(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > deepest || Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some((inner) => hidesPrototype(inner, depth + 1));
}

/** Parses what came from the window. Throws `invalid_input` with a reason for every wrong field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  if (hidesPrototype(input)) {
    throw new AppError('invalid_input', 'a key that no operation has', {
      fields: { __proto__: 'unknown_key' },
    });
  }
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError('invalid_input', 'the input does not fit', {
    fields: fieldsFromIssues(result.error.issues),
  });
}
