import { z } from 'zod';
import * as field from './fields.ts';
import type { Job, Operation } from './operation.ts';
import { target } from './target.ts';

const flag = z.boolean(field.typed);

function count(least: number, most: number) {
  return z.int(field.typed).min(least, { error: 'out_of_range' }).max(most, { error: 'out_of_range' });
}

/** What may stand between words. */
export const separators = ['-', ' ', '.', ''] as const;

/** How a password looks that Rollbook makes. Whatever is chosen, it is made as long as 64 bits need. */
export const passwordStyle = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('words'),
      count: count(4, 8).default(5),
      separator: z.enum(separators, { error: 'unknown_value' }).default('-'),
      capitalised: flag.default(false),
      digit: flag.default(false),
    }),
    z.strictObject({ kind: z.literal('characters'), length: count(12, 64).default(16) }),
  ],
  { error: 'unknown_value' },
);

/** Made by Rollbook, and changed by the member at the next check. */
export const generatedPassword = z.strictObject({
  mode: z.literal('generate'),
  style: passwordStyle.optional(),
});

/** A code that the member exchanges at the desk for a password of their own, within so many hours. */
export const oneTimeCode = z.strictObject({
  mode: z.literal('code'),
  /** The owner's policy when it is left out. */
  hours: count(1, 720).optional(),
});

const made = z.discriminatedUnion('mode', [generatedPassword, oneTimeCode], { error: 'unknown_value' });

/** Of how many people one batch can be: each takes a hash, 30 to 60 ms of two processors' time. */
export const mostInBatch = 10_000;

/** What a slip is about. The window has the password from the reply that showed it; main keeps none. */
const slip = z.strictObject({
  id: field.accountId,
  password: z.string(field.typed).min(1, { error: 'required' }).max(200, { error: 'too_long' }),
  /** Until when a code can be exchanged; missing for a password. */
  expiresAt: field.instant.optional(),
});

const progress = z.object({ done: z.int(), total: z.int() });

export const givingOperations = {
  /**
   * Puts a secret on the clipboard and takes it away again when it is still there after `seconds`, and when Rollbook ends.
   * Main does it, because a window that is closed takes nothing away.
   */
  'clipboard.copySecret': {
    access: 'staff',
    input: z.strictObject({
      text: z.string(field.typed).min(1, { error: 'required' }).max(200, { error: 'too_long' }),
    }),
    output: z.object({ seconds: z.number() }),
  },
} satisfies Record<string, Operation>;

export const givingJobs = {
  /** Prints one slip through the system's own dialog. Throws `cancelled` when that is closed. */
  'slips.print': { access: 'staff', input: slip, output: z.object({}), progress },
  /** Saves one slip as PDF in a place that main asks for. */
  'slips.save': { access: 'staff', input: slip, output: z.object({ fileName: z.string() }), progress },
  /**
   * Gives everybody of a target a new password and writes the slips into one PDF in a place that main asks for. Nobody's
   * password is changed unless the file is complete, and everybody's in one transaction. Archived people are left out,
   * with `onlyWithout` also those who have a password.
   */
  'passwords.giveMany': {
    access: 'staff',
    input: z.strictObject({ target, password: made, onlyWithout: flag.default(false) }),
    output: z.object({ changed: z.int(), fileName: z.string(), changeId: z.string().optional() }),
    progress: progress.extend({ phase: z.enum(['hashing', 'writing']) }),
  },
} satisfies Record<string, Job>;

export type PasswordStyle = z.output<typeof passwordStyle>;
export type PasswordStyleInput = z.input<typeof passwordStyle>;
export type MadePassword = z.output<typeof made>;
export type Slip = z.output<typeof slip>;
