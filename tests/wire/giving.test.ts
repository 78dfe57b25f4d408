import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mostInBatch, type JobInput } from '../../contract/index.ts';
import { slipsOn } from '../support/giving.ts';
import { executeOn, rowsOf } from '../support/openTestRollbook.ts';
import { tracesInFiles } from '../support/traces.ts';
import { jobIdOf, openWire, type Wire } from '../support/wire.ts';

type Batch = JobInput<'passwords.giveMany'>;
type Hash = { id: string; password_hash: string | null };

async function openWithMembers(count: number) {
  const wire = await openWire();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const username = `member.${index}`;
    const { account } = await wire.value('accounts.create', { username, password: { mode: 'none' } });
    ids.push(account.id);
  }
  const pdf = join(wire.outside, 'slips.pdf');
  wire.savePath.next = pdf;
  const give = async (batch: Partial<Batch> = {}) => {
    const input: Batch = { target: { ids }, password: { mode: 'code' }, ...batch };
    return wire.done(jobIdOf(await wire.startJob('passwords.giveMany', input)));
  };
  const hashes = () =>
    rowsOf<Hash>(
      join(wire.folder, 'rollbook.db'),
      'SELECT id, password_hash FROM accounts ORDER BY sequence',
    );
  return { wire, ids, pdf, give, hashes };
}

const outsideOf = (wire: Wire) => readdirSync(wire.outside).filter((name) => name !== 'data');

describe('passwords for many', () => {
  test('everybody signs in with what the slips say, and the history tells it once', async () => {
    const { wire, ids, pdf, give } = await openWithMembers(4);
    expect(await give()).toMatchObject({ ok: true, value: { changed: 4, fileName: 'slips.pdf' } });
    const slips = slipsOn(readFileSync(pdf, 'utf8'));
    expect(slips.map(({ username }) => username).toSorted()).toEqual(
      ids.map((_, index) => `member.${index}`).toSorted(),
    );
    for (const { username, password } of slips)
      expect(await wire.value('accounts.checkPassword', { login: username, password })).toMatchObject({
        outcome: 'ok',
        mustChangePassword: true,
      });
    const { changes } = await wire.value('changes.list', {});
    const given = changes.filter(({ action }) => action === 'account.passwordGiven');
    expect(given).toMatchObject([{ total: 4, undoable: false, details: { code: true } }]);
    const { entries } = await wire.value('accounts.timeline', { id: ids[0] ?? '' });
    expect(entries.map(({ action }) => action)).toContain('account.passwordGiven');
    expect(outsideOf(wire)).toEqual(['slips.pdf']);
  });

  test('nothing of a password stays in the database, the log or a message to the window', async () => {
    const { wire, pdf, give } = await openWithMembers(3);
    await give({ password: { mode: 'generate' } });
    const passwords = slipsOn(readFileSync(pdf, 'utf8')).map(({ password }) => password);
    expect(passwords).toHaveLength(3);
    expect(tracesInFiles(wire.folder, passwords)).toEqual([]);
    const told = JSON.stringify([wire.events, wire.log]);
    expect(passwords.filter((password) => told.includes(password))).toEqual([]);
    expect(told).not.toContain('$argon2');
  });

  test('archived people are left out, with "only those without" also who has a password', async () => {
    const { wire, ids, pdf, give } = await openWithMembers(4);
    const [first = '', second = ''] = ids;
    await wire.value('accounts.archive', { ids: [first] });
    await wire.value('accounts.resetPassword', {
      id: second,
      password: { mode: 'set', value: 'a password of her own' },
    });
    const change = { kind: 'givePasswords', onlyWithout: true } as const;
    expect(await wire.value('changes.preview', { target: { ids }, change })).toMatchObject({
      total: 4,
      changing: 2,
      unchanged: 1,
      refused: [{ reason: 'archived', total: 1 }],
    });
    expect(await give({ onlyWithout: true })).toMatchObject({ ok: true, value: { changed: 2 } });
    expect(slipsOn(readFileSync(pdf, 'utf8')).map(({ username }) => username)).toEqual([
      'member.2',
      'member.3',
    ]);
    expect(
      await wire.value('accounts.checkPassword', { login: 'member.1', password: 'a password of her own' }),
    ).toMatchObject({ outcome: 'ok' });
  });

  test('a query is a target too, and the slips are in the order of the names', async () => {
    const { wire, pdf, give } = await openWithMembers(0);
    for (const displayName of ['Özil', 'anna', 'Zoe', 'Bob'])
      await wire.value('accounts.create', {
        username: `x-${displayName}`,
        displayName,
        password: { mode: 'none' },
      });
    const target = { query: { filter: { archived: false } } };
    expect(await give({ target })).toMatchObject({ ok: true, value: { changed: 4 } });
    expect(slipsOn(readFileSync(pdf, 'utf8')).map(({ username }) => username)).toEqual([
      'x-anna',
      'x-Bob',
      'x-Özil',
      'x-Zoe',
    ]);
  });
});

describe('when something goes wrong nobody has a new password and no file is left', () => {
  const expectNothing = async (opened: Awaited<ReturnType<typeof openWithMembers>>, error: object) => {
    const before = opened.hashes();
    expect(await opened.give()).toMatchObject({ ok: false, error });
    expect(opened.hashes()).toEqual(before);
    expect(outsideOf(opened.wire).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  };

  test('the dialog is closed', async () => {
    const opened = await openWithMembers(2);
    opened.wire.savePath.next = undefined;
    await expectNothing(opened, { code: 'cancelled' });
  });

  test('the folder is not there', async () => {
    const opened = await openWithMembers(2);
    opened.wire.savePath.next = join(opened.wire.outside, 'missing', 'slips.pdf');
    await expectNothing(opened, { code: 'io', reason: 'not_writable' });
  });

  test('the place is Rollbook’s own', async () => {
    const opened = await openWithMembers(2);
    opened.wire.savePath.next = join(opened.wire.folder, 'rollbook.db');
    await expectNothing(opened, { code: 'io', reason: 'inside_data_folder' });
  });

  test('the slips cannot be made', async () => {
    const opened = await openWithMembers(2);
    opened.wire.slips.before = () => {
      throw new Error('the window crashed');
    };
    await expectNothing(opened, { code: 'internal' });
    expect(opened.wire.log.join()).not.toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
  });

  test('the database takes no more', async () => {
    const opened = await openWithMembers(2);
    executeOn(
      join(opened.wire.folder, 'rollbook.db'),
      `CREATE TRIGGER full BEFORE UPDATE ON accounts WHEN new.username = 'member.1'
       BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    await expectNothing(opened, {});
  });

  test('somebody gets another password or login meanwhile, or is archived', async () => {
    for (const change of ['reset', 'rename', 'archive'] as const) {
      const opened = await openWithMembers(2);
      const { wire, ids } = opened;
      const [id = ''] = ids;
      wire.slips.before = async () => {
        if (change === 'archive') await wire.value('accounts.archive', { ids: [id] });
        else if (change === 'rename')
          await wire.value('accounts.update', { id, version: 1, changes: { username: 'married' } });
        else
          await wire.value('accounts.resetPassword', {
            id,
            password: { mode: 'set', value: 'typed at the desk' },
          });
      };
      expect(await opened.give()).toMatchObject({
        ok: false,
        error: { code: 'conflict', reason: 'batch_changed' },
      });
      expect(outsideOf(wire)).toEqual([]);
      expect(opened.hashes()[1]?.password_hash).toBeNull();
    }
  });

  test('it is cancelled while it hashes, or while the slips are made', async () => {
    for (const phase of ['hashing', 'writing'] as const) {
      const opened = await openWithMembers(phase === 'hashing' ? 30 : 2);
      const { wire, ids } = opened;
      const jobId = jobIdOf(
        await wire.startJob('passwords.giveMany', { target: { ids }, password: { mode: 'code' } }),
      );
      if (phase === 'writing') wire.slips.before = () => void wire.cancelJob(jobId);
      else setTimeout(() => wire.cancelJob(jobId), 150);
      expect(await wire.done(jobId)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(opened.hashes().every(({ password_hash }) => password_hash === null)).toBe(true);
      expect(outsideOf(wire)).toEqual([]);
    }
  });

  test('nobody is left to give one to', async () => {
    const opened = await openWithMembers(1);
    await opened.wire.value('accounts.archive', { ids: opened.ids });
    await expectNothing(opened, { code: 'conflict', reason: 'nobody_left' });
  });
});

test('more than a batch takes are refused before anything is asked or hashed', async () => {
  const wire = await openWire();
  // As rows of the table: an account through the service costs a hundred times as much.
  const { account } = await wire.value('accounts.create', { username: 'first', password: { mode: 'none' } });
  const path = join(wire.folder, 'rollbook.db');
  const names = rowsOf<{ name: string }>(
    path,
    "SELECT name FROM pragma_table_info('accounts') WHERE name NOT IN ('sequence', 'id', 'username', 'username_key')",
  ).map(({ name }) => `"${name}"`);
  executeOn(
    path,
    `WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${mostInBatch})
     INSERT INTO accounts (id, username, username_key, ${names.join(', ')})
     SELECT printf('01890a5d-ac96-774b-8000-%012d', n), 'copy' || n, 'copy' || n, ${names.join(', ')}
     FROM counted, accounts WHERE accounts.id = '${account.id}'`,
  );
  const reply = await wire.call('changes.preview', {
    target: { query: {} },
    change: { kind: 'givePasswords', onlyWithout: false },
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid_input', reason: 'too_many_people' } });
});

describe('one slip', () => {
  test('is saved where main was told to, with what the account is', async () => {
    const { wire, ids, pdf } = await openWithMembers(1);
    const [id = ''] = ids;
    await wire.value('policy.update', { letterhead: { name: 'Studio Nord', lines: ['Hafenstraße 12'] } });
    const given = await wire.value('accounts.resetPassword', { id, password: { mode: 'code' } });
    const { temporaryPassword: password = '', expiresAt = '' } = given;
    const done = await wire.done(jobIdOf(await wire.startJob('slips.save', { id, password, expiresAt })));
    expect(done).toEqual({ ok: true, value: { fileName: 'slips.pdf' } });
    const page = readFileSync(pdf, 'utf8');
    expect(slipsOn(page)).toEqual([{ username: 'member.0', password }]);
    expect(page).toContain('Studio Nord');
    expect(page).toContain('Valid until');
  });

  test('is printed, and leaves no file', async () => {
    const { wire, ids } = await openWithMembers(1);
    const slip = { id: ids[0] ?? '', password: 'gravel-canopy-thirsty-unit-oboe' };
    expect(await wire.done(jobIdOf(await wire.startJob('slips.print', slip)))).toEqual({
      ok: true,
      value: {},
    });
    expect(wire.slips.pages.map(slipsOn)).toEqual([[{ username: 'member.0', password: slip.password }]]);
    expect(outsideOf(wire)).toEqual([]);
  });

  test('of somebody who is gone, or into a folder that is none, is refused', async () => {
    const { wire, ids } = await openWithMembers(1);
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    const gone = await wire.done(jobIdOf(await wire.startJob('slips.save', { id, password: 'x' })));
    expect(gone).toMatchObject({ ok: false, error: { code: 'not_found' } });
    mkdirSync(join(wire.outside, 'folder'));
    wire.savePath.next = join(wire.outside, 'folder');
    const slip = { id: ids[0] ?? '', password: 'x' };
    const refused = await wire.done(jobIdOf(await wire.startJob('slips.save', slip)));
    expect(refused).toMatchObject({ ok: false, error: { code: 'io', reason: 'not_writable' } });
  });
});

test('a secret is on the clipboard, and its text in no log', async () => {
  const wire = await openWire();
  const text = 'KX7M-93QT-HWPA-4C';
  expect(await wire.value('clipboard.copySecret', { text })).toEqual({ seconds: 30 });
  expect(wire.clipboard.text).toBe(text);
  expect(wire.log.join()).not.toContain(text);
});

test('a window cannot name what main alone asks the database', async () => {
  const wire = await openWire();
  for (const name of ['passwords.drawMany', 'passwords.commitMany', 'files.save'])
    expect(await wire.raw(name, {})).toMatchObject({ ok: false, error: { reason: 'unknown_operation' } });
});
