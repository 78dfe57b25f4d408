import { z } from 'zod';
import { account, accountName } from './account.ts';
import type { Job, Operation } from './operation.ts';
import * as field from './fields.ts';
import { generatedPassword, oneTimeCode } from './passwords.ts';
import { query, sort } from './query.ts';

const typedPassword = z.strictObject({ mode: z.literal('set'), value: field.newPassword });
const noPassword = z.strictObject({ mode: z.literal('none') });
const flag = z.boolean(field.typed);

/** What a person types about an account; the same object checks the form in the window and the call in main. */
export const accountFields = z.strictObject({
  username: field.username,
  memberNumber: field.optional(field.memberNumber).optional(),
  email: field.optional(field.email).optional(),
  displayName: field.displayName.optional(),
  phone: field.optional(field.phone).optional(),
  notes: field.notes.optional(),
  groups: field.groups.optional(),
  tags: field.tags.optional(),
  /** Only the keys given are changed; an empty text takes a value away. */
  custom: field.custom.optional(),
  /** The account this one belongs to; null for none. */
  parentId: field.accountId.nullable().optional(),
});

export const createInput = accountFields.extend({
  password: z.discriminatedUnion('mode', [generatedPassword, oneTimeCode, typedPassword, noPassword], {
    error: 'unknown_value',
  }),
  mustChangePassword: flag.optional(),
});

export const updateChanges = accountFields.extend({ mustChangePassword: flag }).partial();

export const lockDetails = z.strictObject({
  reason: field.optional(field.lockReason).optional(),
  note: field.optional(field.lockNote).optional(),
  from: field.instant.nullable().optional(),
  until: field.instant.nullable().optional(),
});

export const csvColumns = account.keyof().options;

/** `changeId` names the change for `changes.undo`; missing when nothing had to be changed. */
const changed = z.object({ changed: z.int(), changeId: z.string().optional() });
/** A password or a code that Rollbook made, the only time it is seen, and until when a code can be exchanged. */
const givenOnce = { temporaryPassword: z.string().optional(), expiresAt: z.string().optional() };
const target = z.strictObject({ ids: field.ids });
const offset = z.int(field.typed).min(0, { error: 'out_of_range' }).default(0);

function pageLimit(longest: number, usual: number) {
  return z
    .int(field.typed)
    .min(0, { error: 'out_of_range' })
    .max(longest, { error: 'out_of_range' })
    .default(usual);
}

/** One entry of an account's timeline. Old and new values are what the journal holds: texts, numbers, lists; no secrets. */
const timelineEntry = z.object({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  changeId: z.string().nullable(),
  fields: z.array(z.object({ name: z.string(), old: z.unknown(), new: z.unknown() })),
});

const signIn = z.strictObject({
  login: field.line(field.limits.login).refine((value) => value !== '', { error: 'required' }),
  password: z
    .string(field.typed)
    .min(1, { error: 'required' })
    .max(field.limits.passwordMaximum * 4, { error: 'too_long' }),
  /** Of the second factor: six digits or a recovery code. */
  code: field.line(64).optional(),
});

const outcomes = [
  'ok',
  'wrong',
  'second_factor',
  'wrong_code',
  'locked',
  'no_password',
  'expired',
  'throttled',
] as const;

/**
 * What an attempt at the desk came to. `locked`, `expired` (a one-time code that is too old), `second_factor` (a code is asked
 * for) and `wrong_code` are told only to the right password, so are `name`, `reason` and the `until` of a lock. Of `throttled`
 * it is the end of the wait. With a second factor nobody is named before its code is right.
 */
const attempt = z.object({
  outcome: z.enum(outcomes),
  accountId: z.string().optional(),
  name: z.string().optional(),
  mustChangePassword: z.boolean().optional(),
  reason: z.string().optional(),
  until: z.string().optional(),
  /** True when the app's codes cannot be checked on this computer, which leaves recovery codes. */
  onlyRecoveryCodes: z.boolean().optional(),
  /** With a right code: stands in for a second one when the password is changed next. */
  ticket: z.string().optional(),
});

export const accountOperations = {
  'accounts.list': {
    access: 'viewer',
    input: query.extend({
      sort: sort.optional(),
      offset,
      limit: pageLimit(field.limits.page, 100),
    }),
    output: z.object({ rows: z.array(account), total: z.int() }),
  },
  /** How many accounts each query finds, in one go: the counts beside saved views. */
  'accounts.count': {
    access: 'viewer',
    input: z.strictObject({ queries: z.array(query, field.typed).max(100, { error: 'too_many' }) }),
    output: z.object({ totals: z.array(z.int()) }),
  },
  /**
   * The ids of a part of a list in its order, for a selection that reaches further than what is on screen. With `among`
   * those of the named accounts that the list holds, in no order: who has left it must not stay selected.
   */
  'accounts.ids': {
    access: 'viewer',
    input: query.extend({
      among: field.ids.optional(),
      sort: sort.optional(),
      offset,
      limit: pageLimit(field.limits.ids, field.limits.ids),
    }),
    output: z.object({ ids: z.array(z.string()) }),
  },
  /** At which place of a list an account stands; null when it is not in it. */
  'accounts.position': {
    access: 'viewer',
    input: query.extend({ id: field.accountId, sort: sort.optional() }),
    output: z.object({ index: z.int().nullable() }),
  },
  /** Whom the account belongs to and who belongs to it, by name; at most 200 children. */
  'accounts.family': {
    access: 'viewer',
    input: z.strictObject({ id: field.accountId }),
    output: z.object({ parent: accountName.nullable(), children: z.array(accountName), total: z.int() }),
  },
  /** What happened to an account, newest first. `before` is the last sequence one has already. */
  'accounts.timeline': {
    access: 'viewer',
    input: z.strictObject({
      id: field.accountId,
      before: z.int(field.typed).optional(),
      limit: pageLimit(200, 50),
    }),
    output: z.object({ entries: z.array(timelineEntry), more: z.boolean() }),
  },
  'accounts.get': {
    access: 'viewer',
    input: z.strictObject({ id: field.accountId }),
    output: account,
  },
  'accounts.create': {
    access: 'staff',
    input: createInput,
    output: z.object({ account, ...givenOnce }),
  },
  'accounts.update': {
    access: 'staff',
    input: z.strictObject({
      id: field.accountId,
      version: z.int(field.typed).min(1, { error: 'out_of_range' }),
      changes: updateChanges,
    }),
    output: account,
  },
  'accounts.lock': {
    access: 'staff',
    input: lockDetails.extend({ ids: field.ids }),
    output: changed,
  },
  'accounts.unlock': { access: 'staff', input: target, output: changed },
  'accounts.resetPassword': {
    access: 'staff',
    input: z.strictObject({
      id: field.accountId,
      password: z.discriminatedUnion('mode', [generatedPassword, oneTimeCode, typedPassword], {
        error: 'unknown_value',
      }),
      mustChangePassword: flag.optional(),
    }),
    output: z.object(givenOnce),
  },
  'accounts.checkPassword': {
    access: 'staff',
    input: signIn,
    output: attempt,
  },
  /** A member's own new password, chosen at the desk. Answers as the check does, or `changed`. */
  'accounts.changePassword': {
    access: 'staff',
    input: signIn.extend({
      newPassword: field.newPassword,
      ticket: z.string(field.typed).max(64).optional(),
    }),
    output: attempt.extend({ outcome: z.enum([...outcomes, 'changed']) }),
  },
  /** Wrong passwords since the last right one. */
  'accounts.attempts': {
    access: 'viewer',
    input: z.strictObject({ id: field.accountId }),
    output: z.object({
      failedAttempts: z.int(),
      lastFailedAt: z.string().nullable(),
      /** Until when the account takes no attempt; null when it takes one now. */
      waitsUntil: z.string().nullable(),
    }),
  },
  'accounts.clearAttempts': { access: 'staff', input: target, output: changed },
  'accounts.archive': { access: 'staff', input: target, output: changed },
  'accounts.restore': { access: 'staff', input: target, output: changed },
} satisfies Record<string, Operation>;

export const accountJobs = {
  'accounts.exportCsv': {
    access: 'staff',
    input: z.strictObject({
      /** Everyone, or whom the query finds: only those of them in `ids`, or all but those in `except`. */
      scope: z.union(
        [
          z.literal('all'),
          query.extend({
            ids: field.ids.optional(),
            except: z
              .array(field.accountId, field.typed)
              .max(field.limits.ids, { error: 'too_many' })
              .optional(),
          }),
        ],
        { error: 'unknown_value' },
      ),
      columns: z
        .array(z.enum(csvColumns, { error: 'unknown_value' }), field.typed)
        .min(1, { error: 'required' })
        .optional(),
      delimiter: z.enum([',', ';', '\t'], { error: 'unknown_value' }).default(','),
      /** UTF-8 byte order mark: Excel needs it to show accents, most other programs do not want it. */
      bom: flag.default(false),
      /** An apostrophe before cells that a spreadsheet would run as a formula (OWASP "CSV Injection"). */
      spreadsheetSafe: flag.default(true),
    }),
    output: z.object({ rows: z.int(), fileName: z.string() }),
    progress: z.object({ done: z.int(), total: z.int() }),
  },
} satisfies Record<string, Job>;

export type TimelineEntry = z.infer<typeof timelineEntry>;
