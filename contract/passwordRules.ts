import { z } from 'zod';
import * as field from './fields.ts';
import type { Operation } from './operation.ts';

/** Why a password is refused, as a reason of the field it was typed in. */
export const passwordProblems = [
  'too_long',
  'broken_characters',
  'control_characters',
  'password_too_short',
  'password_common',
  'password_personal',
  'password_business_word',
  'password_keyboard',
  'password_repeats',
  'password_used_before',
] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

export const passwordStrengths = ['veryWeak', 'weak', 'fair', 'strong', 'veryStrong'] as const;
export type PasswordStrength = (typeof passwordStrengths)[number];

/** As it stands in a form that is being filled in: nothing needs to be right yet. */
const typing = z.string(field.typed).max(field.limits.notes, { error: 'too_long' }).nullable().optional();

export const passwordOperations = {
  /**
   * What would be said about a password, while it is typed. Nothing is kept, and the passwords that somebody had are not
   * compared: as often as this may be asked, it would tell them.
   */
  'passwords.rate': {
    access: 'staff',
    input: z.strictObject({
      password: z
        .string(field.typed)
        .min(1, { error: 'required' })
        .max(field.limits.passwordMaximum * 4, { error: 'too_long' }),
      /** Whose it is to be, with the data that is kept … */
      accountId: field.accountId.optional(),
      /** … or the data that is being typed. */
      person: z
        .strictObject({
          username: typing,
          displayName: typing,
          email: typing,
          phone: typing,
          memberNumber: typing,
          custom: z
            .record(z.string().max(field.limits.customKey), z.string().max(field.limits.notes))
            .optional(),
        })
        .optional(),
    }),
    output: z.object({
      problems: z.array(z.enum(passwordProblems)),
      strength: z.enum(passwordStrengths),
      guessesLog10: z.number(),
      /** How long somebody who has stolen the member file would need, with what is assumed in ADR 18. */
      seconds: z.number(),
    }),
  },
} satisfies Record<string, Operation>;
