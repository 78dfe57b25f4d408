import { normalized } from './argon2id.ts';
import { checkOnThread } from './hashThreads.ts';
import { parseHash } from './identify.ts';
import { slots } from './slots.ts';
import type { IdentifyOptions } from './schemes/parsedHash.ts';

/** In UTF-16 units; four times what a new password may have. What is longer fits no hash and is not looked at. */
const maximumPassword = 4_096;

/** In bytes: what so many units are at most as typed. Normalising makes 18 letters of some, and sha-crypt's work grows with the square. */
const maximumForm = 3 * maximumPassword;

/**
 * Whether a password is that of a stored hash, in constant time. False also for a hash that cannot be read or costs too
 * much. The password counts as normalised and, since other systems did not normalise, as it was typed. Waits for one
 * of two slots; nothing that takes long runs on the caller's thread.
 */
export async function verifyPassword(
  hash: string,
  password: string,
  options: IdentifyOptions = {},
): Promise<boolean> {
  if (password.length > maximumPassword) return false;
  const form = normalized(password);
  const typed = Buffer.from(password, 'utf8');
  const forms = typed.equals(form) ? [form] : [form, typed];
  return verifyBytes(
    hash,
    forms.filter(({ length }) => length <= maximumForm),
    options,
  );
}

/** The same for passwords that are bytes: true when one of them is right. */
export async function verifyBytes(
  hash: string,
  forms: readonly Buffer[],
  options: IdentifyOptions = {},
): Promise<boolean> {
  const parsed = parseHash(hash, options);
  if (!parsed?.isAffordable) return false;
  // For the others a NUL ends the password or pads it: "a" and "a\0" would be one.
  const visible = forms.filter((form) => parsed.seesNul || !form.includes(0));
  return slots(async () => {
    for (const password of visible) {
      const isRight =
        parsed.place === 'thread'
          ? await checkOnThread({ hash, password, scheme: options.scheme })
          : await parsed.verify(password);
      if (isRight) return true;
    }
    return false;
  });
}
