import { z } from 'zod';
import * as field from './fields.ts';
import { languages } from './languages.ts';
import { densities, themes } from './look.ts';
import type { Operation } from './operation.ts';

const column = z.strictObject({
  /** A column of the list: a sort column, `custom:` and a key, or a name of the window's own. */
  key: z.string(field.typed).min(1).max(80),
  /** In CSS pixels; null takes the usual width. */
  width: z.int(field.typed).min(40).max(2_000).nullable(),
  shown: z.boolean(field.typed),
});

/** How the window looks on this computer. Kept by main in a file of its own, so that it holds without members as well. */
export const preferences = z.strictObject({
  language: z.enum(['system', ...languages], { error: 'unknown_value' }),
  theme: z.enum(themes, { error: 'unknown_value' }),
  density: z.enum(densities, { error: 'unknown_value' }),
  /** In their order; empty as long as nobody changed anything. */
  columns: z.array(column, field.typed).max(200),
  sidebar: z.boolean(field.typed),
});

const [fewestDays, mostDays] = [1, 36_500];
const days = z
  .int(field.typed)
  .min(fewestDays, { error: 'out_of_range' })
  .max(mostDays, { error: 'out_of_range' });

/** From and to of each number in the rules, to be named to who typed another one. */
export const ruleRanges = {
  minimumLength: [field.limits.passwordMinimum, 64],
  history: [1, 24],
  maximumAgeDays: [fewestDays, mostDays],
  oneTimeHours: [1, 720],
} as const;

/**
 * What a new password must be. 15 characters is the floor of NIST SP 800-63B-4 section 3.1.1.2 for a password that is the
 * only factor, 8 with a second one; neither length nor age is forced on anybody beyond that.
 */
const passwordRules = z.strictObject({
  minimumLength: z
    .int(field.typed)
    .min(ruleRanges.minimumLength[0], { error: 'out_of_range' })
    .max(ruleRanges.minimumLength[1], { error: 'out_of_range' }),
  /** Words nobody should build a password on: the name of the business, its street, its team. */
  blockedWords: z.array(field.line(60), field.typed).max(200, { error: 'too_many' }),
  /** How many former passwords may not be used again; 0 keeps none. */
  history: z
    .int(field.typed)
    .min(0, { error: 'out_of_range' })
    .max(ruleRanges.history[1], { error: 'out_of_range' }),
  /** After how many days a password must be changed at the next check; null never asks. */
  maximumAgeDays: days.nullable(),
  /** How long a one-time code can be exchanged. */
  oneTimeHours: z
    .int(field.typed)
    .min(ruleRanges.oneTimeHours[0], { error: 'out_of_range' })
    .max(ruleRanges.oneTimeHours[1], { error: 'out_of_range' }),
});

/** A reason to lock somebody, and the sentence that staff can read out to them. */
export const lockReason = z.strictObject({
  name: field.lockReason.refine((value) => value !== '', { error: 'required' }),
  sentence: field.line(field.limits.lockSentence),
});

/** What stands on top of a slip that is handed over: the name of the business and up to six lines below it. */
const letterhead = z.strictObject({
  name: field.line(field.limits.letterhead),
  lines: z
    .array(field.line(field.limits.letterhead), field.typed)
    .max(field.limits.letterheadLines, { error: 'too_many' }),
});

/** What a new hash costs: memory in KiB and passes over it, inside what other systems can take over (design.md, section 4). */
export const hashCost = z.strictObject({
  memoryCost: z
    .int(field.typed)
    .min(19_456, { error: 'out_of_range' })
    .max(32_768, { error: 'out_of_range' }),
  timeCost: z.int(field.typed).min(2, { error: 'out_of_range' }).max(10, { error: 'out_of_range' }),
});

/** What the owner decided for the business. `policy.update` replaces each part that is given as a whole. */
const policy = z.strictObject({
  /** Propose to purge what has been archived for so many days; null never proposes. Nothing is ever purged by itself. */
  purgeAfterDays: days.nullable(),
  passwords: passwordRules,
  /** Kinds of hashes of which the owner thinks otherwise than Rollbook does, by the name of the scheme. */
  schemes: z.record(
    z.string().max(60),
    z.enum(['accepted', 'deprecated', 'refused'], { error: 'unknown_value' }),
    field.typed,
  ),
  /** Null takes what Rollbook thinks right. */
  hashCost: hashCost.nullable(),
  /** Null as long as nobody changed the usual ones, which the window knows in its language. */
  lockReasons: z.array(lockReason, field.typed).max(50, { error: 'too_many' }).nullable(),
  letterhead,
});

export const settingsOperations = {
  'preferences.get': { access: 'anyone', input: z.strictObject({}).optional(), output: preferences },
  'preferences.update': { access: 'anyone', input: preferences.partial(), output: preferences },
  'policy.get': { access: 'viewer', input: z.strictObject({}).optional(), output: policy },
  'policy.update': { access: 'owner', input: policy.partial(), output: policy },
} satisfies Record<string, Operation>;

export type Preferences = z.infer<typeof preferences>;
export type Policy = z.infer<typeof policy>;
export type PasswordRules = Policy['passwords'];
export type LockReason = z.infer<typeof lockReason>;
export type Letterhead = z.infer<typeof letterhead>;

/** What holds as long as the owner decided nothing. */
export const usualPolicy: Policy = {
  purgeAfterDays: null,
  passwords: { minimumLength: 15, blockedWords: [], history: 0, maximumAgeDays: null, oneTimeHours: 72 },
  schemes: {},
  hashCost: null,
  lockReasons: null,
  letterhead: { name: '', lines: [] },
};
