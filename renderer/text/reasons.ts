import type { Failure } from '../../contract/envelope.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { messages } from './catalogue.ts';
import { formatCount } from './format.ts';

function find(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** Words for the reason of one field. `limit` or `range` is named where the reason is about length or number. */
export function wordField(reason: string, limit?: number, range?: readonly [number, number]): string {
  const { fields, atMostCharacters, atMostEntries, between } = messages.reasons;
  if (limit !== undefined && reason === 'too_long') return atMostCharacters(limit);
  if (limit !== undefined && reason === 'too_many') return atMostEntries(limit);
  if (limit !== undefined && reason === 'password_too_short')
    return messages.strength.tooShort(formatCount(limit));
  if (range !== undefined && reason === 'out_of_range') return between(...range);
  return find(fields, reason) ?? fields.invalid;
}

export function hasFieldWords(reason: string): boolean {
  return find(messages.reasons.fields, reason) !== undefined;
}

export function hasFailureWords(code: ErrorCode, reason?: string): boolean {
  return find(messages.reasons.failures, reason === undefined ? code : `${code}/${reason}`) !== undefined;
}

export function wordFailure({ code, reason, reference }: Failure): string {
  const { failures, note } = messages.reasons;
  const words = find(failures, `${code}/${reason ?? ''}`) ?? failures[code];
  return reference === undefined ? words : `${words} ${note(reference)}`;
}
