import type { z } from 'zod';
import { fieldsFromIssues, limits } from '../bridge/schemas.ts';

/** The form's field for a path of the contract: `changes.email` is `email`, `groups.3` is `groups`. */
export function fieldOf(path: string): string {
  const [first = '', second] = path.split('.');
  return first === 'changes' && second !== undefined ? second : first;
}

// Named in the message: "too long" alone leaves one guessing how much to take away.
const lengths: Record<string, number> = {
  username: limits.username,
  displayName: limits.displayName,
  email: limits.email,
  phone: limits.phone,
  groups: limits.group,
  notes: limits.notes,
  password: limits.passwordMaximum,
  reason: limits.lockReason,
  note: limits.lockNote,
  login: limits.login,
  viewName: limits.viewName,
  labelName: limits.group,
  label: limits.customKey,
  choices: limits.group,
  defaultValue: limits.customValue,
};

export function limitFor(field: string, reason: string): number | undefined {
  return reason === 'too_many' && field === 'groups' ? limits.groups : lengths[field];
}

/** What a schema refuses about an input, as path to reason. The same rules run again in main. */
export function checkWith(schema: z.ZodType, input: unknown): Record<string, string> {
  const result = schema.safeParse(input);
  return result.success ? {} : fieldsFromIssues(result.error.issues);
}
