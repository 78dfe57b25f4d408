import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../contract/errors.ts';
import { startProblems } from '../../contract/index.ts';
import { hasFailureWords, hasFieldWords, wordFailure, wordField } from '../../renderer/text/reasons.ts';
import { sourcesOf } from '../support/sources.ts';

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].toSorted();
}

const contract = sourcesOf('contract');
const services = sourcesOf('db') + sourcesOf('electron');
const fieldReasons = [
  ...found(contract, /error: '([a-z_]+)'/g),
  ...found(contract, /\? '(required)' : 'wrong_type'/g),
  ...found(contract, /: '(wrong_type|unknown_key|invalid_name|invalid)'/g),
  ...found(services, /fields: \{ \w+: '([a-z_]+)'/g),
  'username_taken',
  'email_taken',
];
const failureReasons = found(services, /new AppError\('\w+',[^)]*?reason: '([a-z_]+)'/gs);

describe('the catalogue', () => {
  it('finds the reasons it is to check', () => {
    expect(fieldReasons).toContain('too_long');
    expect(fieldReasons).toContain('contains_space');
    expect(fieldReasons).toContain('end_in_past');
    expect(fieldReasons.length).toBeGreaterThan(15);
    expect(failureReasons).toContain('stale_version');
  });

  it.each([...new Set(fieldReasons)])('has words for the field reason %s', (reason) => {
    expect(hasFieldWords(reason)).toBe(true);
    expect(wordField(reason)).toMatch(/^[A-Z].+\.$/);
  });

  it.each(errorCodes)('has words for the code %s', (code) => {
    expect(hasFailureWords(code)).toBe(true);
    expect(wordFailure({ code, message: 'for developers' })).toMatch(/^[A-Z].+\.$/);
  });

  it.each(failureReasons)('has words for the failure reason %s', (reason) => {
    expect(errorCodes.some((code) => hasFailureWords(code, reason))).toBe(true);
  });

  it.each([
    ['conflict', 'stale_version'],
    ['conflict', 'archived'],
    ['busy', 'database_locked'],
    ['io', 'disk_full'],
    ['io', 'not_writable'],
    ['io', 'unknown'],
    ...startProblems.filter((problem) => problem !== 'unknown').map((problem) => ['io', problem] as const),
  ] as const)('words %s/%s apart from the general %s', (code, reason) => {
    expect(wordFailure({ code, reason, message: '' })).not.toBe(wordFailure({ code, message: '' }));
  });

  it('names the limit and the number to note', () => {
    expect(wordField('too_long', 10_000)).toContain((10_000).toLocaleString());
    expect(wordFailure({ code: 'internal', reference: 'X-9', message: '' })).toContain(
      'Please note the number X-9.',
    );
  });
});
