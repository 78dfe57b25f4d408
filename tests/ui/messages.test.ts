import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../contract/errors.ts';
import { startProblems } from '../../contract/index.ts';
import { hasFailureWords, hasFieldWords, wordFailure, wordField } from '../../renderer/text/reasons.ts';
import { messages } from '../../renderer/text/messages.ts';

function sources(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].toSorted();
}

function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String((value as (...parts: string[]) => unknown)('1', '2'))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

const contract = sources('contract');
const services = sources('db') + sources('electron');
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

  it('is written for people who never heard of hashing', () => {
    const jargon = /\b(hash|argon2|uuid|sqlite|null|undefined|exception|ipc|json|\[object)\b/i;
    for (const sentence of sentences(messages)) expect(sentence).not.toMatch(jargon);
  });
});

describe('the window’s own code', () => {
  it('words nothing outside the catalogue', () => {
    for (const folder of ['features', 'components', 'forms']) {
      const code = sources(join('renderer', folder)).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(found(code, />\s*([A-Z][a-z]+ [a-z]+[^<>{}]*)</g)).toEqual([]);
      expect(found(code, /(?:aria-label|label|title|placeholder)="([^"]+)"/g)).toEqual([]);
    }
  });
});
