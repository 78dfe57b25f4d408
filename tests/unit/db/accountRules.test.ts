import { describe, expect, test } from 'vitest';
import words from '../../../db/passwords/effLargeWordlist.json' with { type: 'json' };
import { temporaryPassword } from '../../../db/passwords/temporaryPassword.ts';
import { derivedColumns, statusAt } from '../../../db/services/accounts/derived.ts';
import { wordsOf } from '../../../db/accountIndex/words.ts';

describe('temporary passwords', () => {
  test('a thousand are a thousand different ones of five words of the list', () => {
    const known = new Set(words);
    // Four words of the list, such as "yo-yo", hold a hyphen themselves.
    const parts = (text: string, left: number): boolean =>
      left === 1
        ? known.has(text)
        : [...text.matchAll(/-/g)].some(
            ({ index }) => known.has(text.slice(0, index)) && parts(text.slice(index + 1), left - 1),
          );
    const made = Array.from({ length: 1_000 }, temporaryPassword);
    expect(new Set(made).size).toBe(1_000);
    expect(made.filter((password) => !parts(password, 5))).toEqual([]);
    // 5,000 draws from 7,776 words: about 3,690 different ones, never fewer than 3,000 by chance.
    expect(new Set(made.join('-').split('-')).size).toBeGreaterThan(3_000);
  });

  test('the list is the whole of 7,776 different words', () => {
    expect(new Set(words).size).toBe(7_776);
    expect(words.filter((word) => !/^[a-z]+(-[a-z]+)?$/.test(word))).toEqual([]);
  });
});

describe('statusAt', () => {
  const [before, from, between, until, after] = [1, 2, 3, 4, 5].map((day) => `2026-05-0${day}T00:00:00.000Z`);
  const at = (lock: { lockedFrom?: string | undefined; lockedUntil?: string | undefined }) =>
    [before, from, between, until, after].map((instant) =>
      statusAt(
        { archivedAt: null, lockedFrom: lock.lockedFrom ?? null, lockedUntil: lock.lockedUntil ?? null },
        instant ?? '',
      ),
    );

  test('a lock holds from its first instant and no longer at its last', () => {
    expect(at({ lockedFrom: from, lockedUntil: until })).toEqual([
      'active',
      'locked',
      'locked',
      'active',
      'active',
    ]);
    expect(at({ lockedFrom: from })).toEqual(['active', 'locked', 'locked', 'locked', 'locked']);
    expect(at({})).toEqual(['active', 'active', 'active', 'active', 'active']);
  });

  test('archived is stronger than locked', () => {
    const lock = { archivedAt: '2026-05-01T00:00:00.000Z', lockedFrom: from ?? '', lockedUntil: null };
    expect(statusAt(lock, between ?? '')).toBe('archived');
  });
});

const nothing = {
  username: 'x',
  memberNumber: null,
  displayName: '',
  email: null,
  phone: null,
  notes: '',
  custom: '{}',
};

describe('derivedColumns', () => {
  test('sorts member numbers as people count: 9 before 10', () => {
    const sortOf = (memberNumber: string) =>
      derivedColumns({ ...nothing, memberNumber }, []).memberNumberSort;
    expect(sortOf('A-9') < sortOf('a-10')).toBe(true);
    expect(derivedColumns(nothing, []).memberNumberSort > sortOf('Z')).toBe(true);
  });

  test('sorts by the name, or by the user name where there is none', () => {
    const nobody = { ...nothing, username: 'Zoë.1' };
    expect(derivedColumns(nobody, [])).toMatchObject({
      nameSort: 'zoe.1',
      usernameKey: 'zoë.1',
      emailKey: null,
    });
    expect(derivedColumns({ ...nobody, displayName: 'Çelik' }, [])).toMatchObject({ nameSort: 'celik' });
  });

  test('holds every text to search in, and the digits of a number however it is grouped', () => {
    const ana = {
      ...nothing,
      username: 'ana',
      memberNumber: 'M-007',
      displayName: 'Ana\tRuíz',
      email: 'ANA@example.org',
      phone: '+49 (0)30 12-34',
      notes: 'Pays in CASH',
      custom: JSON.stringify({ city: 'Köln', secret: 'hidden' }),
    };
    const { searchText } = derivedColumns(ana, ['city']);
    expect(searchText).not.toContain('hidden');
    const texts = [
      'ana',
      'ana ruiz',
      'ana@example.org',
      '+49 (0)30 12-34',
      '490301234',
      'm-007',
      'pays in cash',
      'koln',
    ];
    for (const text of texts) {
      expect(searchText.split('\n')).toContain(text);
    }
  });
});

test('a search is its words, whatever signs they hold', () => {
  expect(wordsOf(' Zoë  "NOT"\tÇ* ')).toEqual([['zoe'], ['"not"'], ['c*']]);
  expect(wordsOf('+49-30/1234 a-1')).toEqual([['+49-30/1234', '49301234'], ['a-1']]);
  expect([wordsOf(undefined), wordsOf(''), wordsOf('  \u3000')]).toEqual([[], [], []]);
});
