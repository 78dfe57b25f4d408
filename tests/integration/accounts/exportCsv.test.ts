import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvColumns, type Account } from '../../../contract/index.ts';
import { failureOf } from '../../support/failureOf.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';
import { unprotected } from '../../support/unprotected.ts';

const hostile = '=cmd|\' /C calc\'!A0,"x";\t\r\ny';

/** People whose fields hold all that could break a file. */
async function oddPeople() {
  const rollbook = await openTestRollbook();
  await rollbook.create('=ana', {
    email: '+ana@example.org',
    displayName: '"Ana", the; first',
    phone: '+49 30 1234',
    notes: hostile,
    groups: ['@Gym', 'Yoga, early'],
    custom: { city: 'Zürich "x"', empty: '' },
  });
  const { id } = await rollbook.create("'ben", { displayName: 'שרה 🎈', notes: "''=1" });
  await rollbook.create('cleo', {
    displayName: 'Çleo',
    password: { mode: 'set', value: 'Blue-Kettle-42-Lamp' },
  });
  await rollbook.call('accounts.lock', {
    ids: [id],
    reason: '-unpaid',
    note: '@note',
    until: rollbook.clock.iso(60),
  });
  const archived = await rollbook.create('dora');
  await rollbook.call('accounts.archive', { ids: [archived.id] });
  return { ...rollbook, target: join(rollbook.folder, 'members.csv') };
}

/** An account as the cells of a CSV should show it. */
function cellsOf(account: Account): Record<string, string> {
  const shown = {
    ...account,
    groups: account.groups.join(';'),
    custom: Object.keys(account.custom).length > 0 ? JSON.stringify(account.custom) : '',
  };
  return Object.fromEntries(csvColumns.map((name) => [name, String(shown[name] ?? '')]));
}

function readCsv(path: string, delimiter = ','): Record<string, string>[] {
  const rows = parse<Record<string, string>>(readFileSync(path), { columns: true, delimiter, bom: true });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unprotected(cell)])),
  );
}

async function everybody(rollbook: Pick<TestRollbook, 'call'>, input = {}): Promise<Account[]> {
  const sort = { by: 'createdAt', direction: 'asc' } as const;
  const { rows } = await rollbook.call('accounts.list', { sort, limit: 500, ...input });
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

const byId = (one: Record<string, string>, other: Record<string, string>) =>
  (one['id'] ?? '') < (other['id'] ?? '') ? -1 : 1;

/** Fills in many accounts at once, with plain SQL. */
function addMany(rollbook: Pick<TestRollbook, 'execute'>, count: number): void {
  rollbook.execute(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
     INSERT INTO accounts (id, username, username_key, name_sort, search_text, created_at, updated_at)
     SELECT 'many' || i, 'many' || i, 'many' || i, 'many' || i, 'many' || i, '2026-01-01', '2026-01-01' FROM n`,
  );
}

describe('an export', () => {
  test.each([',', ';', '\t'] as const)(
    'with %j between its cells is the database, field by field',
    async (delimiter) => {
      const people = await oddPeople();
      expect(await people.exportCsv(people.target, { scope: 'all', delimiter })).toEqual({
        rows: 4,
        fileName: 'members.csv',
      });
      const expected = (await everybody(people)).map(cellsOf);
      expect(readCsv(people.target, delimiter).toSorted(byId)).toEqual(expected);
      expect(statSync(people.target).mode & 0o777).toBe(0o600);
      expect(people.journal().at(-1)).toMatchObject({ action: 'accounts.exported', actor: 'tester' });
    },
  );

  test('holds no hash, in no column, and there is no column for one', async () => {
    const people = await oddPeople();
    await people.exportCsv(people.target, { scope: 'all' });
    const text = readFileSync(people.target, 'utf8');
    expect(text).not.toMatch(/\$argon2|hash|_key|search_text/i);
    expect(text).toContain('"argon2id"');
  });

  test('protects a spreadsheet from every cell a person typed, unless told not to', async () => {
    const people = await oddPeople();
    await people.exportCsv(people.target, { scope: 'all' });
    const cells = parse(readFileSync(people.target, 'utf8')).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    await people.exportCsv(people.target, { scope: 'all', spreadsheetSafe: false });
    const plain = parse<Record<string, string>>(readFileSync(people.target), { columns: true });
    expect(plain[0]).toMatchObject({
      username: '=ana',
      phone: '+49 30 1234',
      notes: hostile.replace('\r\n', '\n'),
    });
  });

  test('begins with a byte order mark only when asked', async () => {
    const people = await oddPeople();
    const start = async (bom: boolean) => {
      await people.exportCsv(people.target, { scope: 'all', bom });
      return readFileSync(people.target).subarray(0, 4).toString('latin1');
    };
    expect([await start(false), await start(true)]).toEqual(['"id"', '\xEF\xBB\xBF"']);
  });

  test('has the columns that were asked for, each once, in their order', async () => {
    const people = await oddPeople();
    await people.exportCsv(people.target, { scope: 'all', columns: ['email', 'username', 'email'] });
    const rows = parse(readFileSync(people.target, 'utf8'));
    expect(rows.slice(0, 2)).toEqual([
      ['email', 'username'],
      ["'+ana@example.org", "'=ana"],
    ]);
  });

  test.each([
    [{ filter: { status: 'locked' } }, ["'ben"]],
    [{ filter: { archived: false } }, ['=ana', "'ben", 'cleo']],
    [{ filter: { status: 'archived', archived: false } }, []],
    [{ search: 'ÇLEO' }, ['cleo']],
    [{ search: 'ana first' }, ['=ana']],
    [{ search: '4930' }, ['=ana']],
    [{ search: 'e', filter: { status: 'active' } }, ['=ana', 'cleo']],
    [{ filter: { conditions: [{ kind: 'group', match: 'any', names: ['@GYM'] }] } }, ['=ana']],
    [
      { filter: { conditions: [{ kind: 'has', what: 'password', not: true }], archived: false } },
      ['=ana', "'ben"],
    ],
    [{ search: '%' }, []],
    [{ search: '_' }, []],
  ] as const)('of %j holds whom the list shows', async (scope, usernames) => {
    const people = await oddPeople();
    const { rows } = await people.exportCsv(people.target, { scope: structuredClone(scope) as never });
    expect(rows).toBe(usernames.length);
    expect(readCsv(people.target).map((row) => row['username'])).toEqual(usernames);
    expect((await everybody(people, scope)).map(({ username }) => username).toSorted()).toEqual(
      usernames.toSorted(),
    );
  });

  test('has a column for each field of one’s own, and loses no value of a deleted one', async () => {
    const people = await oddPeople();
    const field = await people.call('customFields.create', { label: 'Shoe size', type: 'text' });
    const gone = await people.call('customFields.create', { label: 'Gone', type: 'text' });
    const custom = { [field.key]: '=4"2', [gone.key]: 'kept' };
    await people.create('eva', { custom });
    await people.call('customFields.remove', { id: gone.id });
    await people.exportCsv(people.target, { scope: 'all' });
    const eva = readCsv(people.target).find(({ username }) => username === 'eva');
    expect(eva?.[`custom.${field.key}`]).toBe('=4"2');
    expect(JSON.parse(eva?.['custom'] ?? '')).toEqual({ [gone.key]: 'kept' });
    expect(Object.keys(eva ?? {})).not.toContain(`custom.${gone.key}`);
  });

  test('of chosen people holds those, of a query as well those of both, in the order of creation', async () => {
    const people = await oddPeople();
    const accounts = await everybody(people);
    const idsOf = (...usernames: string[]) =>
      usernames.map((name) => String(accounts.find(({ username }) => username === name)?.id));
    const names = async (scope: Parameters<typeof people.exportCsv>[1]['scope']) => {
      await people.exportCsv(people.target, { scope });
      return readCsv(people.target).map((row) => row['username']);
    };
    const all = idsOf('cleo', "'ben", '=ana');
    expect(await names({ ids: idsOf('cleo', "'ben") })).toEqual(["'ben", 'cleo']);
    expect(await names({ ids: all, filter: { status: 'locked' } })).toEqual(["'ben"]);
    expect(await names({ ids: idsOf('=ana', "'ben"), search: 'cleo' })).toEqual([]);
    const gone = idsOf('=ana', "'ben");
    expect(await names({ except: gone })).toEqual(['cleo', 'dora']);
    expect(await names({ filter: { archived: false }, except: gone })).toEqual(['cleo']);
    expect(await names({ ids: all, except: gone })).toEqual(['cleo']);
  });

  test('ends locks whose time has come before it looks', async () => {
    const people = await oddPeople();
    people.clock.move(61);
    await people.exportCsv(people.target, { scope: { filter: { status: 'locked' } } });
    expect(readCsv(people.target)).toEqual([]);
  });
});

describe('while an export runs', () => {
  test('it shows the database as it was at its beginning, and tells how far it is', async () => {
    const people = await oddPeople();
    addMany(people, 1_200);
    const steps: unknown[] = [];
    let late: Promise<unknown> | undefined;
    const { rows } = await people.exportCsv(
      people.target,
      { scope: 'all' },
      {
        report(step) {
          steps.push(step);
          late ??= people
            .create('latecomer')
            .then(() => people.execute("UPDATE accounts SET notes = 'changed' WHERE id = 'many1200'"));
        },
      },
    );
    await late;
    expect(rows).toBe(1_204);
    const exported = readCsv(people.target);
    expect(exported.map((row) => row['username'])).not.toContain('latecomer');
    expect(exported.at(-1)).toMatchObject({ username: 'many1200', notes: '' });
    expect(steps).toEqual([250, 500, 750, 1_000, 1_204].map((done) => ({ done, total: 1_204 })));
  });

  test('two to one place at once do not write into each other', async () => {
    const people = await oddPeople();
    addMany(people, 1_200);
    const all = people.exportCsv(people.target, { scope: 'all' });
    const names = people.exportCsv(people.target, { scope: 'all', columns: ['username'] });
    expect([(await all).rows, (await names).rows]).toEqual([1_204, 1_204]);
    expect(readCsv(people.target)).toHaveLength(1_204);
  });

  test.each([
    ['in the middle', 1_200, 1],
    ['of a few', 0, 1],
    ['before it began', 0, 0],
  ])('a cancel %s leaves the older file and nothing else', async (_, count, after) => {
    const people = await oddPeople();
    if (count > 0) addMany(people, count);
    writeFileSync(people.target, 'an older export');
    const entries = people.journal().length;
    const controller = new AbortController();
    if (after === 0) controller.abort();
    const call = people.exportCsv(
      people.target,
      { scope: 'all' },
      {
        signal: controller.signal,
        report: () => controller.abort(),
      },
    );
    expect(await failureOf(call)).toMatchObject({ code: 'cancelled' });
    expect(readFileSync(people.target, 'utf8')).toBe('an older export');
    expect(readdirSync(people.folder).filter((name) => name.includes('.partial'))).toEqual([]);
    expect(people.journal()).toHaveLength(entries);
  });
});

describe('a place that cannot be written', () => {
  test.each([
    ['in a folder that is not there', 'missing/out.csv'],
    ['below a file', 'members.csv/out.csv'],
    ['that is a folder', 'taken'],
    ['with a name longer than any', `${'x'.repeat(300)}.csv`],
  ])('%s is told as such and nothing is left', async (_, name) => {
    const people = await oddPeople();
    writeFileSync(people.target, 'an older export');
    mkdirSync(join(people.folder, 'taken'));
    const before = readdirSync(people.folder);
    const failure = await failureOf(people.exportCsv(join(people.folder, name), { scope: 'all' }));
    expect(failure).toMatchObject({ code: 'io', reason: 'not_writable' });
    expect(readdirSync(people.folder)).toEqual(before);
    expect(readFileSync(people.target, 'utf8')).toBe('an older export');
    expect(existsSync(join(people.folder, 'out.csv'))).toBe(false);
  });
});
