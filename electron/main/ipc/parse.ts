import { AppError, fieldsFromIssues, type Operation } from '../../../contract/index.ts';

/** Deeper input than any operation has is refused before it is walked further. */
const deepest = 8;

/**
 * zod passes over an own key named `__proto__` in records; such input is an attack or a mistake and is refused.
 * `seen`: cloning keeps an object that stands in a thousand places one object, and so must the walk.
 */
function hidesPrototype(value: unknown, depth = 0, seen = new Set<object>()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > deepest || Object.hasOwn(value, '__proto__')) return true;
  if (seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((inner) => hidesPrototype(inner, depth + 1, seen));
}

/** Parses what came from the window. Throws `invalid_input` with a reason for every wrong field. */
export function parseInput(schema: Operation['input'], input: unknown): unknown {
  if (hidesPrototype(input)) {
    throw new AppError('invalid_input', 'a key that no operation has', {
      fields: { ['__proto__']: 'unknown_key' },
    });
  }
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError('invalid_input', 'the input does not fit', {
    fields: fieldsFromIssues(result.error.issues),
  });
}
