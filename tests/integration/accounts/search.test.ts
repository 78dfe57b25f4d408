import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations, type Input } from '../../../contract/index.ts';
import { openRollbook, type Rollbook } from '../../../db/index.ts';
import { openTestRollbook } from '../../support/openTestRollbook.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

const people = [
  { username: 'ana', displayName: 'Ana Ruíz', email: 'ana@example.org', phone: '+49 (0)30 1234-56' },
  { username: 'bjorn', displayName: 'Björn Ørsted', email: 'b.o@müller.example' },
  { username: 'quote', displayName: 'Mia "Mimi" O\'Neil (old) 100% {x}^y a*b NOT-there' },
  { username: 'not', displayName: 'And Or Near' },
  { username: 'star*', displayName: '' },
  { username: 'under_score', displayName: 'C:\\temp' },
  { username: 'wei', displayName: '李伟 🎈', phone: '0171/999 88' },
  { username: 'strasse', displayName: 'STRAẞE' },
];

const folder = mkdtempSync(join(tmpdir(), 'rollbook-search-'));
let rollbook: Rollbook;

beforeAll(async () => {
  rollbook = await openRollbook({ folder, nativeBinding: sqliteAddon });
  for (const person of people) {
    const input = operations['accounts.create'].input.parse({ ...person, password: { mode: 'none' } });
    await rollbook.operations['accounts.create'](input, { actor: 'tester' });
  }
});
afterAll(async () => {
  await rollbook.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The user names that a search finds, and whether the total agrees. */
async function found(search: string, more: Input<'accounts.list'> = {}): Promise<string[]> {
  const input = operations['accounts.list'].input.parse({ search, ...more });
  const { rows, total } = await rollbook.operations['accounts.list'](input, { actor: 'tester' });
  expect(total).toBe(rows.length);
  return rows.map(({ username }) => username).toSorted();
}

describe('a search', () => {
  test.each([
    ['case and accents', 'RUIZ', ['ana']],
    ['the accent typed', 'rúìz', ['ana']],
    ['a stroke', 'orsted', ['bjorn']],
    ['a number written otherwise', '+4903012-3456', ['ana']],
    ['a number with strokes', '0171-99988', ['wei']],
    ['an umlaut', 'bjorn ØRSTED', ['bjorn']],
    ['words in any order', 'ruiz ana', ['ana']],
    ['parts of words', 'jör rste', ['bjorn']],
    ['words of several fields', 'ruiz example.org', ['ana']],
    ['one letter', 'q', ['quote']],
    ['two letters', 'ui', ['ana']],
    ['one ideograph', '伟', ['wei']],
    ['an emoji', '🎈', ['wei']],
    ['an e-mail address', 'ANA@EXAMPLE.ORG', ['ana']],
    ['a domain with an umlaut', 'muller', ['bjorn']],
    ['sharp s', 'straße', ['strasse']],
    ['full width', '\uFF32\uFF35\uFF29\uFF3A', ['ana']],
    ['digits of a number', '301234', ['ana']],
    ['digits across its groups', '3012345', ['ana']],
    ['a number grouped another way', '30 12 34 56', ['ana']],
    ['a number as it is written', '(0)30 1234-56', ['ana']],
    ['the end of a number', '99988', ['wei']],
    ['nobody', 'nobody at all', []],
  ])('finds by %s', async (_, search, usernames) => {
    expect(await found(search)).toEqual(usernames);
  });

  test.each([
    ['"', ['quote']],
    ['"mimi"', ['quote']],
    ["o'neil", ['quote']],
    ["'", ['quote']],
    ['*', ['quote', 'star*']],
    ['star*', ['star*']],
    ['an*', []],
    ['^', ['quote']],
    ['(old)', ['quote']],
    ['(', ['ana', 'quote']],
    ['100%', ['quote']],
    ['%', ['quote']],
    ['_', ['under_score']],
    ['r_s', ['under_score']],
    ['a_a', []],
    ['c:', ['under_score']],
    ['\\', ['under_score']],
    ['{x}', ['quote']],
    ['AND', ['not']],
    ['and or', ['not']],
    ['NOT', ['not', 'quote']],
    ['NOT ana', []],
    ['ana OR bjorn', []],
    ['NEAR', ['not']],
    ['NEAR(ana ruiz)', []],
    ['-there', ['quote']],
    ['-ana', []],
    ['username:ana', []],
    ["'; DROP TABLE accounts; --", []],
    ['$word0', []],
    ['?', []],
    ['.', ['ana', 'bjorn']],
    ['.*', []],
    ['[a-z]', []],
  ])('for %j takes it as plain text', async (search, usernames) => {
    expect(await found(search)).toEqual(usernames);
  });

  test('for nothing finds everybody', async () => {
    for (const search of ['', '   ', '\u3000']) expect(await found(search)).toHaveLength(people.length);
  });
});

test('a search sees what was just created, changed, locked and archived', async () => {
  const book = await openTestRollbook();
  const search = async (text: string, filter = {}) =>
    (await book.call('accounts.list', { search: text, filter })).rows.map(({ username }) => username);
  expect(await search('ann')).toEqual([]);
  const { id } = await book.create('one', { displayName: 'Anna' });
  expect(await search('ann')).toEqual(['one']);
  await book.call('accounts.update', { id, version: 1, changes: { displayName: 'Berta' } });
  expect([await search('ann'), await search('bert')]).toEqual([[], ['one']]);
  await book.call('accounts.lock', { ids: [id], until: book.clock.iso(60) });
  expect(await search('bert', { status: 'locked' })).toEqual(['one']);
  book.clock.move(60);
  expect(await search('bert', { status: 'locked' })).toEqual([]);
  await book.call('accounts.archive', { ids: [id] });
  expect([await search('bert', { archived: false }), await search('bert')]).toEqual([[], ['one']]);
});

test('searches at the same time as changes all see the changes made before them', async () => {
  const book = await openTestRollbook();
  await book.create('first');
  await book.call('accounts.list', { search: 'first' });
  for (let round = 0; round < 5; round += 1) {
    await book.create(`late${round}`);
    const query = { search: 'late', sort: { by: 'username', direction: 'asc' } } as const;
    const totals = await Promise.all(
      [1, 2, 3].map(async () => (await book.call('accounts.list', query)).rows.length),
    );
    expect(totals).toEqual([round + 1, round + 1, round + 1]);
  }
});

test('one search is not answered with what another found', async () => {
  await found('ana', { filter: { archived: false } });
  expect(await found('locked ana', { filter: { status: 'active' } })).toEqual([]);
});
