import effWords from '../effLargeWordlist.json' with { type: 'json' };
import type { CommonPasswords } from './commonPasswords.ts';
import { findWords, type Words } from './guessable.ts';
import { keyboardRuns, repeats, type Span } from './runs.ts';
import type { Spellings } from './spelling.ts';

/** A part of a password and how many guesses it takes, as a power of ten. */
export interface Piece extends Span {
  log10: number;
}

const passphraseWords = new Set<string>(effWords);
const words7776 = Math.log10(effWords.length);

const yearOrDay = /(?:19|20)\d\d|\d{1,2}([-./ ]?)\d{1,2}\1(?:19|20)?\d\d/g;
/** 150 years, or 120 years of days in one of six ways to write them. */
const logOfYear = Math.log10(150);
const logOfDay = Math.log10(120 * 366 * 6);

function days({ plain }: Spellings): Piece[] {
  return Array.from(plain.matchAll(yearOrDay), ({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    log10: text.length === 4 ? logOfYear : logOfDay,
  }));
}

/** How a word is written is guessed too: as it is, with a capital, all in capitals, or any mixture; with look-alikes or without. */
function logOfWriting({ points, plain }: Spellings, { start, end }: Span, spelling: string): number {
  const typed = points.slice(start, end);
  const capitals = typed.filter((point) => point !== point.toLowerCase()).length;
  const usual = capitals <= 1 || capitals === typed.length;
  const logOfCase = capitals === 0 ? 0 : usual ? Math.log10(2) : Math.min(capitals, 6) * Math.log10(3);
  return logOfCase + (spelling.slice(start, end) === plain.slice(start, end) ? 0 : Math.log10(4));
}

/** The words of generated passphrases that stand from a place on; three to nine letters. */
function phraseWordsFrom(text: string, start: number): Piece[] {
  const ends = Array.from({ length: 7 }, (_, more) => start + 3 + more);
  const found = ends.filter((end) => end <= text.length && passphraseWords.has(text.slice(start, end)));
  return found.map((end) => ({ start, end, log10: words7776 }));
}

function listed(spellings: Spellings, common: CommonPasswords): Piece[] {
  const found: Piece[] = [];
  for (const spelling of spellings.all)
    for (let start = 0; start < spelling.length; start += 1) {
      const matches = common.matchesFrom(spelling, start);
      const words = matches.map(({ end, rank }) => ({ start, end, log10: Math.log10(rank) }));
      for (const piece of [...words, ...phraseWordsFrom(spelling, start)])
        found.push({ ...piece, log10: piece.log10 + logOfWriting(spellings, piece, spelling) });
    }
  return found;
}

/** Everything in a password that somebody who guesses tries before all combinations. Spans may overlap. */
export function guessablePieces(spellings: Spellings, common: CommonPasswords, words: Words): Piece[] {
  const known = findWords(spellings, [...words.personal, ...words.business]);
  return [
    ...known.map((span) => ({ ...span, log10: 1 })),
    ...keyboardRuns(spellings).map((span) => ({ ...span, log10: Math.log10(40 * (span.end - span.start)) })),
    ...repeats(spellings).map((span) => ({ ...span, log10: Math.log10(1 + span.end - span.start) })),
    ...days(spellings),
    ...listed(spellings, common),
  ];
}
