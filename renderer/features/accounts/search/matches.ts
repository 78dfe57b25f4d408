import type { Account, CustomField } from '../../../../contract/index.ts';
import type { Column } from '../columns/columns.ts';
import { contains, digitsIn, matchesIn, type Range } from './highlight.ts';

/** What is being looked for. One object per search, so that rows need not be drawn anew for the same one. */
export interface Sought {
  words: readonly string[];
  /** The owner's own fields that are searched too. */
  fields: readonly CustomField[];
}

/** What is searched: columns, and the notes, which are none. */
export type Searched = Column | { key: 'notes'; field?: undefined };

export interface Matches {
  ranges: ReadonlyMap<string, Range[]>;
  /** Where a word stands that no seen column holds, so that nobody wonders why the row is there. */
  elsewhere: { place: Searched; around: string } | undefined;
}

const searched = ['displayName', 'username', 'memberNumber', 'email', 'phone', 'notes'] as const;
const around = 60;

interface SearchedText {
  place: Searched;
  text: string;
}

function textsOf(account: Account, fields: readonly CustomField[]): SearchedText[] {
  return [
    ...searched.map((key) => ({ place: { key }, text: account[key] ?? '' })),
    ...fields.map((field) => ({
      place: { key: `custom:${field.key}` as const, field },
      text: account.custom[field.key] ?? '',
    })),
  ].filter(({ text }) => text !== '');
}

function holds({ place, text }: SearchedText, word: string): boolean {
  return place.key === 'phone' ? digitsIn(text, [word]).length > 0 : contains(text, word);
}

function excerpt(text: string, word: string): string {
  const [start, end] = matchesIn(text, [word])[0] ?? [0, 0];
  const from = Math.max(start - around, 0);
  const to = Math.min(end + around, text.length);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** Where a member matches a search: the places in the columns that are seen, and what was found elsewhere. */
export function findMatches(account: Account, seen: ReadonlySet<string>, { words, fields }: Sought): Matches {
  const texts = textsOf(account, fields);
  const visible = texts.filter(({ place }) => seen.has(place.key));
  const hidden = texts.filter(({ place }) => !seen.has(place.key));
  const ranges = new Map<string, Range[]>();
  for (const { place, text } of visible) {
    const found = place.key === 'phone' ? digitsIn(text, words) : matchesIn(text, words);
    if (found.length > 0) ranges.set(place.key, found);
  }
  for (const word of words) {
    if (visible.some((one) => holds(one, word))) continue;
    const found = hidden.find((one) => holds(one, word));
    if (found !== undefined)
      return { ranges, elsewhere: { place: found.place, around: excerpt(found.text, word) } };
  }
  return { ranges, elsewhere: undefined };
}
