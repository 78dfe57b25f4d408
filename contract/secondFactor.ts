import { z } from 'zod';
import * as field from './fields.ts';
import type { Operation } from './operation.ts';

const one = z.strictObject({ id: field.accountId });

/** What is typed as a code: six digits from an app, or a recovery code; both with blanks and dashes as they are read. */
export const secondFactorCode = field.line(64).refine((value) => value !== '', { error: 'required' });

/** Shown once. Of each only a hash is kept. */
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const secondFactorOperations = {
  'secondFactor.get': {
    access: 'viewer',
    input: one,
    output: z.object({
      since: z.string().nullable(),
      recoveryCodesLeft: z.int(),
      /** False when the key of its secret is not on this computer: then only recovery codes can be checked. */
      canBeChecked: z.boolean(),
    }),
  },
  /** Makes a secret that counts only once a code from the member's app has confirmed it. It is told here and nowhere else. */
  'secondFactor.begin': {
    access: 'staff',
    input: one,
    output: z.object({
      /** Base32 in groups of four, to be typed where there is no camera. */
      secret: z.string(),
      /** `otpauth://totp/…`, the content of the QR code. */
      uri: z.string(),
    }),
  },
  'secondFactor.confirm': {
    access: 'staff',
    input: one.extend({ code: secondFactorCode }),
    output: recoveryCodes,
  },
  // Both let somebody in without the member's app: not for everybody at the desk.
  'secondFactor.newRecoveryCodes': { access: 'owner', input: one, output: recoveryCodes },
  'secondFactor.remove': {
    access: 'owner',
    input: one,
    output: z.object({ changed: z.int(), changeId: z.string().optional() }),
  },
  /** What guards the keys of all secrets on this computer: the system's own store of secrets, or the rights of a file. */
  'secondFactor.guard': {
    access: 'viewer',
    input: z.strictObject({}).optional(),
    output: z.object({ guard: z.enum(['system', 'file']) }),
  },
} satisfies Record<string, Operation>;
