/** How well a stolen hash holds out, as a word-key. */
export type Strength = 'strong' | 'good' | 'weak' | 'veryWeak';

/**
 * By the guesses that one current graphics card makes in a second. Below 10,000 is Steve Thomas's measure of a good
 * setting (https://tobtu.com/minimum-password-settings/), from which OWASP's numbers come. A password that is among the
 * first 10^9 that everybody tries then falls within a day, hours, minutes, or less.
 */
export function strengthOf(guessesPerSecond: number): Strength {
  if (guessesPerSecond <= 10_000) return 'strong';
  if (guessesPerSecond <= 100_000) return 'good';
  return guessesPerSecond <= 10_000_000 ? 'weak' : 'veryWeak';
}

/**
 * Guesses a second with a cost of one, rounded: from that page where it has the scheme, else hashcat's published
 * benchmark of an RTX 4090 divided by 1.5, as that page does. Good to a factor of two, which the words above need.
 */
export const guesses = {
  md5: 1.1e11,
  sha1: 3.4e10,
  sha256: 1.5e10,
  sha512: 5e9,
  desCrypt: 4e9,
  md5Crypt: 5e7,
  /** Divided by 2^cost. */
  bcrypt: 4e6,
  /** Divided by rounds. */
  pbkdf2: { sha1: 1.3e10, sha256: 6e9, sha512: 2.1e9 },
  shaCrypt: { sha256: 7e9, sha512: 4e9 },
  iterated: { md5: 6e10, sha512: 5e9 },
  /** Divided by N·r·p. */
  scrypt: 6e9,
  /** Divided by memory in KiB times (3·passes - 1): the card's memory bandwidth. */
  argon2: 9.4e8,
};
