import { z } from 'zod';
import { accountStatus } from './account.ts';
import * as field from './fields.ts';
import { protections } from './protections.ts';

/** Columns of the table `accounts` that a list can be sorted by. */
export const sortColumns = [
  'username',
  'memberNumber',
  'displayName',
  'email',
  'phone',
  'status',
  'groups',
  'tags',
  'lastSignInAt',
  'passwordChangedAt',
  'lockedUntil',
  'archivedAt',
  'createdAt',
  'updatedAt',
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** A custom field as a sort: `custom:` and the key of the field. */
export type SortKey = SortColumn | `custom:${string}`;

const customSort = z.templateLiteral(['custom:', z.string().min(1).max(field.limits.customKey)], {
  error: 'unknown_value',
});

export const sort = z.strictObject({
  by: z.union([z.enum(sortColumns), customSort], { error: 'unknown_value' }),
  direction: z.enum(['asc', 'desc'], { error: 'unknown_value' }),
});

export const presences = [
  'email',
  'phone',
  'memberNumber',
  'password',
  'notes',
  'groups',
  'tags',
  'parent',
  'mustChangePassword',
  'secondFactor',
  'failedAttempts',
] as const;
export const dateColumns = [
  'createdAt',
  'updatedAt',
  'lastSignInAt',
  'passwordChangedAt',
  'lockedFrom',
  'lockedUntil',
  'archivedAt',
] as const;

const not = z.boolean(field.typed).optional();
const names = z.array(field.line(field.limits.group), field.typed).max(100, { error: 'too_many' });
/** 100 years. */
const days = z.int(field.typed).min(0, { error: 'out_of_range' }).max(36_500, { error: 'out_of_range' });

const byStatus = z.strictObject({
  kind: z.literal('status'),
  anyOf: z.array(accountStatus, field.typed).min(1, { error: 'required' }),
  not,
});
const byLabel = z.strictObject({
  kind: z.enum(['group', 'tag']),
  /** `any` of the names, or `all` of them. */
  match: z.enum(['any', 'all'], { error: 'unknown_value' }),
  names: names.min(1, { error: 'required' }),
  not,
});
const byPresence = z.strictObject({
  kind: z.literal('has'),
  what: z.enum(presences, { error: 'unknown_value' }),
  not,
});
/**
 * One of: a period (`from` inclusive, `until` exclusive, either may be missing), `withinDays` before now, `nextDays` after
 * now, `olderThanDays` before now, or `empty` (never happened). An account without the date matches only `empty`.
 */
const byDate = z.strictObject({
  kind: z.literal('date'),
  what: z.enum(dateColumns, { error: 'unknown_value' }),
  from: field.instant.optional(),
  until: field.instant.optional(),
  withinDays: days.optional(),
  nextDays: days.optional(),
  olderThanDays: days.optional(),
  empty: z.literal(true).optional(),
  not,
});
/**
 * By the value of a custom field, each type by the tests that suit it: texts by a part (`contains`, folded as in search),
 * choices and yes/no by `anyOf`, numbers by `min` and `max`, dates by `from` and `until` (both inclusive, `2026-01-31`),
 * every type by `empty`. A field that no longer exists counts as empty everywhere.
 */
const byCustom = z.strictObject({
  kind: z.literal('custom'),
  key: z.string(field.typed).min(1, { error: 'required' }).max(field.limits.customKey, { error: 'too_long' }),
  contains: field.line(field.limits.search).optional(),
  anyOf: z.array(z.string(), field.typed).max(200, { error: 'too_many' }).optional(),
  min: z.number(field.typed).optional(),
  max: z.number(field.typed).optional(),
  from: z.iso.date({ error: 'invalid_date' }).optional(),
  until: z.iso.date({ error: 'invalid_date' }).optional(),
  empty: z.literal(true).optional(),
  not,
});
/**
 * By how the password is kept: how well it would hold out (`anyOf`), in which way (`schemes`), or both. Without either,
 * whoever has a password; who has none never meets it.
 */
const byProtection = z.strictObject({
  kind: z.literal('protection'),
  anyOf: z
    .array(z.enum(protections, { error: 'unknown_value' }), field.typed)
    .min(1, { error: 'required' })
    .optional(),
  schemes: z
    .array(z.string(field.typed).min(1).max(80), field.typed)
    .min(1, { error: 'required' })
    .max(200, { error: 'too_many' })
    .optional(),
  not,
});
/** The accounts that belong to this one. */
const byParent = z.strictObject({ kind: z.literal('childOf'), id: field.accountId, not });
/** The accounts that one change of the history touched. */
const byChange = z.strictObject({ kind: z.literal('change'), id: field.changeId, not });

/** One chip. `not` turns it round. */
export const condition = z.discriminatedUnion(
  'kind',
  [byStatus, byLabel, byPresence, byDate, byCustom, byProtection, byParent, byChange],
  { error: 'unknown_value' },
);

/** Without anything nothing is left out; `archived: false` leaves out what is archived, whatever `match` says. */
export const filter = z.strictObject({
  status: accountStatus.optional(),
  archived: z.boolean(field.typed).optional(),
  /** Whether an account has to meet all conditions or any one of them. All when missing. */
  match: z.enum(['all', 'any'], { error: 'unknown_value' }).optional(),
  conditions: z.array(condition, field.typed).max(20, { error: 'too_many' }).optional(),
});

export const search = field.line(field.limits.search);

/** Which accounts: every part may be missing. The same everywhere: lists, counts, bulk changes, exports, views. */
export const query = z.strictObject({ search: search.optional(), filter: filter.optional() });

export type Condition = z.infer<typeof condition>;
export type Filter = z.infer<typeof filter>;
export type Query = z.infer<typeof query>;
export type Sort = z.infer<typeof sort>;
export type DateColumn = (typeof dateColumns)[number];
export type Presence = (typeof presences)[number];
