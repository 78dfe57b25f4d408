import { describe, expect, test } from 'vitest';
import { seedAccounts } from '../../../scripts/seed/seedAccounts.ts';
import { failureOf } from '../../support/failureOf.ts';
import { freshFolder, openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

type Person = Parameters<TestRollbook['create']>[1];

/** The pairs found, surest first, as `anna = ana (email, name)`. */
async function find(rollbook: TestRollbook) {
  const { pairs, total } = await rollbook.run('duplicates.find', {});
  expect(total).toBe(pairs.length);
  return pairs.map(
    ({ first, second, reasons }) => `${first.username} = ${second.username} (${reasons.join(', ')})`,
  );
}

describe('likely duplicates', () => {
  test('are found by mailbox, telephone and name, the surest first', async () => {
    const rollbook = await openTestRollbook();
    await rollbook.create('ana', {
      displayName: 'Ana Ruíz',
      email: 'ana.ruiz@gmail.com',
      phone: '+34 612345678',
    });
    await rollbook.create('ben', { displayName: 'Ben Dubois', email: 'ben@example.org' });
    await rollbook.create('cleo', { displayName: 'Cleo Marsh', phone: '030 1234567' });
    await rollbook.create('dana', { displayName: 'Dana Novak' });
    await rollbook.create('dana2', { displayName: 'Novak, Dana' });
    await rollbook.create('ben2', { displayName: 'Ben Dubios' });
    await rollbook.create('cleo2', { displayName: 'C. M.', phone: '+49 30 1234567' });
    await rollbook.create('ana2', {
      displayName: 'RUIZ Ana',
      email: 'anaruiz+gym@googlemail.com',
      phone: '612 34 56 78',
    });
    await rollbook.create('zoe', {
      displayName: 'Zoe Quinn',
      email: 'zoe@example.org',
      phone: '030 7654321',
    });
    expect(await find(rollbook)).toEqual([
      'ana = ana2 (email, phone, name)',
      'dana = dana2 (name)',
      'cleo = cleo2 (phone)',
      'ben = ben2 (name)',
    ]);
  });

  test('are not looked for among archived accounts, nor shown again when they are two people', async () => {
    const rollbook = await openTestRollbook();
    const first = await rollbook.create('ana', { displayName: 'Ana Ruiz' });
    const second = await rollbook.create('ana2', { displayName: 'Ana Ruiz' });
    const third = await rollbook.create('ana3', { displayName: 'Ana Ruiz' });
    await rollbook.call('accounts.archive', { ids: [third.id] });
    expect(await find(rollbook)).toEqual(['ana = ana2 (name)']);
    // In the other order than they are shown.
    const pair = { first: second.id, second: first.id };
    expect(await rollbook.call('duplicates.dismiss', pair)).toEqual({ dismissed: true });
    expect(await rollbook.call('duplicates.dismiss', pair)).toEqual({ dismissed: false });
    expect(await find(rollbook)).toEqual([]);
    const told = rollbook.journal().filter(({ action }) => action === 'account.notDuplicate');
    expect(told.map(({ subject_id }) => subject_id)).toEqual([second.id, first.id]);
  });

  test('are shown again when that was taken back', async () => {
    const rollbook = await openTestRollbook();
    const first = await rollbook.create('ana', { displayName: 'Ana Ruiz' });
    const second = await rollbook.create('ana2', { displayName: 'Ana Ruiz' });
    const pair = { first: second.id, second: first.id };
    expect(await rollbook.call('duplicates.restore', pair)).toEqual({ restored: false });
    await rollbook.call('duplicates.dismiss', { first: first.id, second: second.id });
    expect(await rollbook.call('duplicates.restore', pair)).toEqual({ restored: true });
    expect(await find(rollbook)).toEqual(['ana = ana2 (name)']);
    const told = rollbook.journal().filter(({ action }) => action === 'account.maybeDuplicate');
    expect(told.map(({ subject_id }) => subject_id)).toEqual([second.id, first.id]);
  });

  test('a pair to dismiss is two accounts that exist', async () => {
    const rollbook = await openTestRollbook();
    const { id } = await rollbook.create('ana');
    const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';
    const dismiss = (second: string) => failureOf(rollbook.call('duplicates.dismiss', { first: id, second }));
    expect(await dismiss(nobody)).toMatchObject({ code: 'not_found' });
    expect(await dismiss(id)).toMatchObject({ code: 'invalid_input', fields: { second: 'same_account' } });
  });

  test('a family that shares a telephone comes after strangers who do', async () => {
    const rollbook = await openTestRollbook();
    const parent = await rollbook.create('mother', { displayName: 'Ada Marsh', phone: '030 1234567' });
    await rollbook.create('child', { displayName: 'Bo Marsh', phone: '030 1234567', parentId: parent.id });
    await rollbook.create('one', { displayName: 'Cleo Quinn', phone: '030 7654321' });
    await rollbook.create('other', { displayName: 'Dirk Penn', phone: '030 7654321' });
    expect(await find(rollbook)).toEqual(['one = other (phone)', 'mother = child (phone)']);
  });

  test('a number of a whole school and a name of half the town say nothing, together they do', async () => {
    const rollbook = await openTestRollbook();
    for (let place = 0; place < 20; place += 1) {
      const first = String.fromCodePoint(97 + place).repeat(6);
      await rollbook.create(`pupil${place}`, { displayName: `${first} ${first}s`, phone: '030 1234567' });
      await rollbook.create(`smith${place}`, {
        displayName: 'Mary Smith',
        custom: { birthDate: `19${50 + place}-01-01` },
      });
    }
    expect(await find(rollbook)).toEqual([]);
    await rollbook.create('twice', { displayName: 'Mary Smith', custom: { birthDate: '1953-01-01' } });
    await rollbook.create('eighth', { displayName: 'hhhhhh hhhhhhs', phone: '+49 30 1234567' });
    expect(await find(rollbook)).toEqual(['pupil7 = eighth (phone, name)', 'smith3 = twice (name)']);
  });

  test('people of one name who were born on different days are two people', async () => {
    const rollbook = await openTestRollbook();
    await rollbook.create('ana', { displayName: 'Ana Ruiz', custom: { birthDate: '1990-01-01' } });
    await rollbook.create('ana2', { displayName: 'Ana Ruiz', custom: { birthDate: '1991-02-02' } });
    expect(await find(rollbook)).toEqual([]);
  });

  test('a pair with one phone and a misspelt name is shown once', async () => {
    const rollbook = await openTestRollbook();
    await rollbook.create('eldora', { displayName: 'Eldora Emmerich', phone: '+1 850 207013' });
    await rollbook.create('eldora2', { displayName: 'Eldora Emerich', phone: '001 850 207013' });
    expect(await find(rollbook)).toEqual(['eldora = eldora2 (phone, name)']);
  });

  test('a search that nobody wants any more ends', async () => {
    const rollbook = await openTestRollbook();
    await rollbook.create('ana');
    const stop = new AbortController();
    const search = rollbook.run('duplicates.find', {}, { signal: stop.signal, report: () => stop.abort() });
    expect(await failureOf(search)).toMatchObject({ code: 'cancelled' });
  });
});

/** A slip of the pen in the middle of the longest word. */
function misspell(name: string): string {
  const words = name.split(' ');
  const longest = words.toSorted((one, other) => other.length - one.length)[0] ?? '';
  const middle = Math.floor(longest.length / 2);
  return name.replace(longest, longest.slice(0, middle) + longest.slice(middle + 1));
}

interface Seeded {
  username: string;
  displayName: string;
  email: string | null;
  phone: string | null;
}

describe('a thousand members', () => {
  test('every planted duplicate is found, and hardly anything else', async () => {
    const folder = freshFolder();
    await seedAccounts({ folder, count: 1_000, nativeBinding: sqliteAddon });
    const rollbook = await openTestRollbook(folder);
    // The invented club has people who were entered twice already: they are neither copied nor counted.
    const before = await rollbook.run('duplicates.find', {});
    const twice = new Set(before.pairs.flatMap(({ first, second }) => [first.username, second.username]));
    const seeded = rollbook.rows<Seeded>(
      "SELECT username, display_name AS displayName, email, phone FROM accounts WHERE status <> 'archived'",
    );
    const shared = (phone: string | null) => seeded.filter((other) => other.phone === phone).length > 1;
    const known = seeded.filter(({ username, phone }) => !twice.has(username) && !shared(phone));
    const planted: string[] = [];
    /** Creates ten accounts once more, each with one thing of somebody who has not been copied yet. */
    async function plant(fits: (member: Seeded) => boolean, copy: (member: Seeded) => Person) {
      for (const member of known.filter(fits).slice(0, 10)) {
        const username = `again.${planted.length}`;
        planted.push(`${member.username} = ${username}`);
        await rollbook.create(username, copy(member));
        known.splice(known.indexOf(member), 1);
      }
    }
    await plant(
      ({ email }) => email !== null,
      ({ email }) => ({ email: email?.replace('@', '+new@') ?? null }),
    );
    await plant(
      ({ phone }) => phone !== null,
      ({ phone }) => ({ phone: `00${phone?.slice(1)}` }),
    );
    await plant(
      ({ displayName }) => displayName.includes(' '),
      ({ displayName }) => ({ displayName: displayName.split(' ').toReversed().join(' ').toUpperCase() }),
    );
    await plant(
      ({ displayName }) => /^\p{Script=Latin}{5,} \p{Script=Latin}{7,}$/u.test(displayName),
      ({ displayName }) => ({ displayName: misspell(displayName) }),
    );
    expect(planted).toHaveLength(40);
    const { pairs, total } = await rollbook.run('duplicates.find', {});
    const found = pairs.map(({ first, second }) => `${first.username} = ${second.username}`);
    expect(planted.filter((pair) => !found.includes(pair))).toEqual([]);
    expect(new Set(found).size).toBe(total);
    expect(total - before.total).toBeLessThanOrEqual(45);
  });
});
