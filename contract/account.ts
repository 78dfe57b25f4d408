import { z } from 'zod';
import { statuses } from './statuses.ts';

export const accountStatus = z.enum(statuses, { error: 'unknown_value' });

/** An account as the window sees it. There is no hash in it and there never will be. Instants are ISO 8601 UTC. */
export const account = z.object({
  id: z.string(),
  username: z.string(),
  memberNumber: z.string().nullable(),
  email: z.string().nullable(),
  displayName: z.string(),
  phone: z.string().nullable(),
  status: accountStatus,
  archivedAt: z.string().nullable(),
  lockReason: z.string().nullable(),
  lockNote: z.string().nullable(),
  lockedFrom: z.string().nullable(),
  lockedUntil: z.string().nullable(),
  hasPassword: z.boolean(),
  passwordScheme: z.string().nullable(),
  passwordChangedAt: z.string().nullable(),
  /** From then on the present password is no longer accepted: a one-time code that nobody exchanged. */
  passwordExpiresAt: z.string().nullable(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.string().nullable(),
  failedAttempts: z.int(),
  /** Since when a second factor is asked for at the desk; null when none is. */
  secondFactorAt: z.string().nullable(),
  groups: z.array(z.string()),
  tags: z.array(z.string()),
  /** Key of a custom field to its value as text: numbers as `12.5`, dates as `2026-01-31`, yes/no as `true`, `false`. */
  custom: z.record(z.string(), z.string()),
  /** The account this one belongs to: the head of a family, the company of an employee. */
  parentId: z.string().nullable(),
  notes: z.string(),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

/** Enough of an account to name it in a sentence, a link or a choice. */
export const accountName = account.pick({
  id: true,
  username: true,
  displayName: true,
  memberNumber: true,
  email: true,
  phone: true,
  status: true,
});

export type Account = z.infer<typeof account>;
export type AccountName = z.infer<typeof accountName>;
