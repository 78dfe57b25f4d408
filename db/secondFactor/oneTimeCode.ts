import { createHmac, timingSafeEqual } from 'node:crypto';

/** What every authenticator app takes, and all that some of them take: SHA-1, half a minute, six digits. */
const usual = { algorithm: 'sha1', digits: 6 } as const;
const stepSeconds = 30;

/**
 * Steps before and after the present one whose codes are taken too, for clocks that differ and fingers that are slow. RFC
 * 6238 section 5.2 recommends one at most.
 */
const window = 1;

interface CodeForm {
  algorithm: 'sha1' | 'sha256' | 'sha512';
  digits: number;
}

/** The code of a counter: RFC 4226 section 5.3. */
export function codeAt(secret: Uint8Array, counter: number, { algorithm, digits }: CodeForm = usual): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac(algorithm, secret).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** How many half minutes have passed since 1970: RFC 6238 section 4.2. */
export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / 1_000 / stepSeconds);
}

/**
 * The step whose code this is, or undefined. Steps up to `lastStep` are used up: each code works once, whoever looked over
 * the shoulder (RFC 6238 section 5.2). Takes as long for a wrong code as for a right one.
 */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  instant: Date,
  lastStep: number | null,
): number | undefined {
  const given = Buffer.from(code);
  const now = stepAt(instant);
  let found: number | undefined;
  for (let step = Math.max(0, now - window); step <= now + window; step += 1) {
    const expected = Buffer.from(codeAt(secret, step));
    const fits = given.length === expected.length && timingSafeEqual(given, expected);
    if (fits && (lastStep === null || step > lastStep)) found ??= step;
  }
  return found;
}
