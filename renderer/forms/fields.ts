import type { z } from 'zod';
import type { Policy } from '../../contract/index.ts';
import { queryClient } from '../bridge/queryClient.ts';
import { fieldsFromIssues, limits, ruleRanges, usualPolicy } from '../bridge/schemas.ts';

/** The form's field for a path of the contract: `changes.email` is `email`, `groups.3` is `groups`. */
export function fieldOf(path: string): string {
  const names = path.split('.');
  const [first = '', second] = names[0] === 'changes' && names.length > 1 ? names.slice(1) : names;
  // Each custom field is a field of its own: `custom.size`.
  return first === 'custom' && second !== undefined ? `custom.${second}` : first;
}

// Named in the message: "too long" alone leaves one guessing how much to take away.
const lengths: Record<string, number> = {
  username: limits.username,
  displayName: limits.displayName,
  memberNumber: limits.memberNumber,
  email: limits.email,
  phone: limits.phone,
  groups: limits.group,
  tags: limits.group,
  notes: limits.notes,
  password: limits.passwordMaximum,
  reason: limits.lockReason,
  sentence: limits.lockSentence,
  note: limits.lockNote,
  login: limits.login,
  to: limits.group,
  label: limits.customKey,
  choices: limits.group,
  defaultValue: limits.customValue,
  lines: limits.letterhead,
};

const counts: Record<string, number> = {
  groups: limits.groups,
  tags: limits.tags,
  lines: limits.letterheadLines,
};

/** The owner's minimum as far as the window knows it: whoever shows a field for a password asks for the policy. */
function passwordMinimum(): number {
  const policy = queryClient.getQueryData<Policy>(['policy.get']) ?? usualPolicy;
  return policy.passwords.minimumLength;
}

export function limitFor(field: string, reason: string): number | undefined {
  if (reason === 'password_too_short') return passwordMinimum();
  if (field.startsWith('custom.')) return limits.customValue;
  return (reason === 'too_many' ? counts[field] : undefined) ?? lengths[field];
}

const ranges: Record<string, readonly [number, number]> = ruleRanges;

export function rangeFor(field: string): readonly [number, number] | undefined {
  return Object.hasOwn(ranges, field) ? ranges[field] : undefined;
}

/** What a schema refuses about an input, as path to reason. The same rules run again in main. */
export function checkWith(schema: z.ZodType, input: unknown): Record<string, string> {
  const result = schema.safeParse(input);
  return result.success ? {} : fieldsFromIssues(result.error.issues);
}
