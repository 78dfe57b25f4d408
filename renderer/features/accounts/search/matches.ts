import type { Account, CustomField } from '../../../../contract/index.ts';
import type { ColumnKey } from '../columns/columns.ts';
import { contains, digitsIn, matchesIn, type Range } from './highlight.ts';

/** What is being looked for. One object per search, so that rows need not be drawn anew for the same one. */
export interface Sought {
  words: readonly string[];
  /** The owner's own fields that are searched too. */
  fields: readonly CustomField[];
}

export type SearchedKey = ColumnKey | 'notes';

export interface Matches {
  ranges: ReadonlyMap<string, Range[]>;
  /** Where a word stands that no seen column holds, so that nobody wonders why the row is there. */
  elsewhere: { key: SearchedKey; field?: CustomField; around: string } | undefined;
}

const searched = ['displayName', 'username', 'memberNumber', 'email', 'phone', 'notes'] as const;
const around = 60;

interface Searched {
  key: SearchedKey;
  field?: CustomField;
  text: string;
}

function textsOf(account: Account, fields: readonly CustomField[]): Searched[] {
  return [
    ...searched.map((key) => ({ key, text: account[key] ?? '' })),
    ...fields.map((field) => ({
      key: `custom:${field.key}` as const,
      field,
      text: account.custom[field.key] ?? '',
    })),
  ].filter(({ text }) => text !== '');
}

function holds({ key, text }: Searched, word: string): boolean {
  return key === 'phone' ? digitsIn(text, [word]).length > 0 : contains(text, word);
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
  const visible = texts.filter(({ key }) => seen.has(key));
  const hidden = texts.filter(({ key }) => !seen.has(key));
  const ranges = new Map<string, Range[]>();
  for (const { key, text } of visible) {
    const found = key === 'phone' ? digitsIn(text, words) : matchesIn(text, words);
    if (found.length > 0) ranges.set(key, found);
  }
  for (const word of words) {
    if (visible.some((one) => holds(one, word))) continue;
    const place = hidden.find((one) => holds(one, word));
    if (place === undefined) continue;
    const { key, field, text } = place;
    return { ranges, elsewhere: { key, ...(field && { field }), around: excerpt(text, word) } };
  }
  return { ranges, elsewhere: undefined };
}
