/** Letters and digits that are not mistaken for each other, as generated codes have them. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Codes of letters and digits, the same ones in every run (mulberry32): one in some ten millions looks like a word, and a test that
 * meets it would fail for nobody's mistake.
 */
export function randomCodes(seed: number): (length: number) => string {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (length) =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join('');
}
