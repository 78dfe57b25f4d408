import { z } from 'zod';
import { accountName } from './account.ts';
import { lockDetails } from './accounts.ts';
import * as field from './fields.ts';
import type { Job, Operation } from './operation.ts';
import { target } from './target.ts';

const labels = z.array(field.label, field.typed).min(1, { error: 'required' }).max(50, { error: 'too_many' });

/** What a change of the history can be. Journal entries of its accounts bear the same name. */
export const changeActions = [
  'account.created',
  'account.updated',
  'account.locked',
  'account.unlocked',
  'account.lockBegan',
  'account.lockEnded',
  'account.archived',
  'account.restored',
  'account.passwordReset',
  'account.passwordGiven',
  'account.passwordChanged',
  'account.attemptsCleared',
  'account.passwordChangeRequired',
  'account.passwordStrengthened',
  'account.secondFactorSet',
  'account.secondFactorRemoved',
  'account.recoveryCodesRenewed',
  'account.fieldSet',
  'account.groupsAdded',
  'account.groupsRemoved',
  'account.tagsAdded',
  'account.tagsRemoved',
  'account.purged',
  'accounts.merged',
  'label.renamed',
  'label.removed',
  'change.undone',
] as const;

/** What a bulk change does to each account. `setField` with null takes the value away. */
export const bulkChange = z.discriminatedUnion(
  'kind',
  [
    lockDetails.extend({ kind: z.literal('lock') }),
    z.strictObject({ kind: z.enum(['unlock', 'archive', 'restore', 'clearAttempts']) }),
    z.strictObject({ kind: z.enum(['addGroups', 'removeGroups', 'addTags', 'removeTags']), names: labels }),
    z.strictObject({
      kind: z.literal('setField'),
      key: field.customKey,
      value: z.string(field.typed).max(field.limits.customValue, { error: 'too_long' }).nullable(),
    }),
    z.strictObject({ kind: z.literal('requirePasswordChange'), value: z.boolean(field.typed) }),
  ],
  { error: 'unknown_value' },
);

/** What can be asked about beforehand: also what `passwords.giveMany` would do. */
export const plannedChange = z.discriminatedUnion(
  'kind',
  [
    ...bulkChange.options,
    z.strictObject({ kind: z.literal('givePasswords'), onlyWithout: z.boolean(field.typed) }),
  ],
  { error: 'unknown_value' },
);

/** One change of the history: of one account or of a hundred thousand, by one action at one time. */
const change = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  /** One of `changeActions`. */
  action: z.string(),
  /**
   * What was asked for, without secrets: `{ names: ['Gold'] }`, `{ reason: 'Unpaid' }`. An undo has `{ changeId, action,
   * details }` of what it took back, and `conflicts`, how many it had to leave as they are. One that takes back an undo has
   * as `root` the action and details of the change they are about, and `again`: whether that holds now.
   */
  details: z.record(z.string(), z.unknown()),
  /** How many accounts it changed. */
  total: z.int(),
  /** The account's name when there was only one; null for many, or when the account is gone. */
  subject: accountName.nullable(),
  undone: z.object({ at: z.string(), changeId: z.string() }).nullable(),
  /** Whether `changes.undo` can take it back. A new password cannot be taken back: the old one is not kept. */
  undoable: z.boolean(),
});

const recap = z.object({
  /** Accounts in the target, those that will change, and those that are as wanted already. */
  total: z.int(),
  changing: z.int(),
  unchanged: z.int(),
  /** Accounts that are left out, by reason (`archived`, `not_archived`, `required` …). */
  refused: z.array(z.object({ reason: z.string(), total: z.int() })),
  /** The first few that will change, for the eye. */
  examples: z.array(accountName),
});

const progress = z.object({ done: z.int(), total: z.int() });
const page = z.int(field.typed).min(1, { error: 'out_of_range' }).max(200, { error: 'out_of_range' });

export const changeOperations = {
  /**
   * Says exactly what `changes.run` with the same input would do now, or `passwords.giveMany`. Changes nothing. A newer question ends an older one,
   * which throws `cancelled`.
   */
  'changes.preview': {
    access: 'staff',
    input: z.strictObject({ target, change: plannedChange }),
    output: recap,
  },
  /** The history, newest first. `before` is the id of the last one that one has already. */
  'changes.list': {
    access: 'viewer',
    input: z.strictObject({ before: field.changeId.optional(), limit: page.default(50) }),
    output: z.object({ changes: z.array(change), more: z.boolean() }),
  },
} satisfies Record<string, Operation>;

export const changeJobs = {
  /** Changes all accounts in one transaction with one journal entry each, or, when cancelled, none. */
  'changes.run': {
    access: 'staff',
    input: z.strictObject({ target, change: bulkChange }),
    output: recap.omit({ examples: true }).extend({ changeId: z.string().optional() }),
    progress,
  },
  /**
   * Puts the old values back in every account that still has what the change gave it; the others are left as they are and
   * counted in `conflicts`. Undoing an undo does the change again.
   */
  'changes.undo': {
    access: 'staff',
    input: z.strictObject({ id: field.changeId }),
    output: z.object({
      changeId: z.string().optional(),
      restored: z.int(),
      conflicts: z.int(),
      examples: z.array(accountName),
    }),
    progress,
  },
} satisfies Record<string, Job>;

export type ChangeAction = (typeof changeActions)[number];
export type BulkChange = z.infer<typeof bulkChange>;
export type PlannedChange = z.infer<typeof plannedChange>;
export type Change = z.infer<typeof change>;
export type Recap = z.infer<typeof recap>;
