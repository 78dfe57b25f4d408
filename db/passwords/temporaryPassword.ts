import { randomInt } from 'node:crypto';
import words from './effLargeWordlist.json' with { type: 'json' };

/**
 * A temporary password of five words, such as `gravel-canopy-thirsty-unit-oboe`: 5 × log2(7776) = 64.6 bits from the
 * operating system's random source, drawn without modulo bias. The words are the EFF's long list (J. Bonneau, "Deep
 * Dive: EFF's New Wordlists for Random Passphrases", 2016), chosen to be read out and typed without mistakes.
 */
export function temporaryPassword(): string {
  return Array.from({ length: 5 }, () => words[randomInt(words.length)]).join('-');
}
