import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { account as accountSchema } from '../../contract/index.ts';
import { jobIdOf, openWire } from '../support/wire.ts';

const fieldsOfAccount = Object.keys(accountSchema.shape).toSorted();

test('an account goes through its whole life, and every change is told to the window', async () => {
  const wire = await openWire();
  const created = await wire.value('accounts.create', {
    username: 'ana.ruiz',
    email: 'ana@example.org',
    displayName: 'Ana Ruiz',
    password: { mode: 'generate' },
  });
  const { id } = created.account;
  const login = 'ana.ruiz';
  const first = created.temporaryPassword ?? '';
  expect(await wire.value('accounts.checkPassword', { login, password: first })).toEqual({
    outcome: 'ok',
    accountId: id,
    name: 'Ana Ruiz',
    mustChangePassword: true,
  });
  const { temporaryPassword: second = '' } = await wire.value('accounts.resetPassword', {
    id,
    password: { mode: 'generate' },
  });
  expect(await wire.value('accounts.checkPassword', { login, password: first })).toEqual({
    outcome: 'wrong',
  });
  expect(await wire.value('accounts.checkPassword', { login, password: second })).toMatchObject({
    outcome: 'ok',
  });
  const third = 'Blue-Kettle-42-of-the-sea';
  const change = { login, password: second, newPassword: third };
  expect(await wire.value('accounts.changePassword', change)).toEqual({
    outcome: 'changed',
    accountId: id,
    name: 'Ana Ruiz',
  });
  const same = { login, password: third, newPassword: third };
  expect(await wire.call('accounts.changePassword', same)).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { newPassword: 'same_password' } },
  });
  expect(await wire.value('accounts.checkPassword', { login, password: 'wrong' })).toEqual({
    outcome: 'wrong',
  });
  expect(await wire.value('accounts.attempts', { id })).toMatchObject({ failedAttempts: 1 });
  expect(await wire.value('accounts.clearAttempts', { ids: [id] })).toMatchObject({ changed: 1 });
  await wire.value('accounts.lock', { ids: [id], reason: 'Unpaid' });
  expect(await wire.value('accounts.checkPassword', { login, password: third })).toMatchObject({
    outcome: 'locked',
    reason: 'Unpaid',
  });
  expect(await wire.value('accounts.unlock', { ids: [id] })).toMatchObject({ changed: 1 });
  expect(await wire.value('accounts.archive', { ids: [id] })).toMatchObject({ changed: 1 });
  expect(await wire.value('accounts.get', { id })).toMatchObject({ status: 'archived' });
  expect(await wire.value('accounts.restore', { ids: [id] })).toMatchObject({ changed: 1 });
  const changes = wire.events.filter((event) => event.kind === 'accounts.changed');
  expect(changes.length).toBeGreaterThanOrEqual(8);
  expect(changes.every((event) => event.ids.includes(id))).toBe(true);
});

test('an account carries the fields of the contract and no other, and no reply holds a hash', async () => {
  const wire = await openWire();
  const replies: unknown[] = [];
  const { account } = await wire.value('accounts.create', {
    username: 'ana',
    password: { mode: 'set', value: 'Blue-Kettle-42-Lamp' },
  });
  const { id } = account;
  replies.push(await wire.call('accounts.list', {}), await wire.call('accounts.get', { id }));
  replies.push(await wire.call('accounts.update', { id, version: 1, changes: { notes: 'x' } }));
  replies.push(await wire.call('accounts.checkPassword', { login: 'ana', password: 'Blue-Kettle-42-Lamp' }));
  replies.push(await wire.call('accounts.create', { username: 'ana', password: { mode: 'none' } }));
  expect(Object.keys(account).toSorted()).toEqual(fieldsOfAccount);
  const text = JSON.stringify([account, replies, wire.events, wire.log]);
  expect(text).not.toContain('$argon2');
  expect(text).not.toContain('Blue-Kettle-42-Lamp');
  expect(account).toMatchObject({ hasPassword: true, passwordScheme: 'argon2id' });
});

test('a taken user name or e-mail is an error at its field, however it is written', async () => {
  const wire = await openWire();
  const password = { mode: 'none' } as const;
  await wire.value('accounts.create', { username: 'Zoë', email: 'zoe@example.org', password });
  for (const username of ['zoë', 'ZOË', 'Zoe\u0308', '\uFF3Aoë', ' Zoë ']) {
    expect(await wire.call('accounts.create', { username, password })).toMatchObject({
      ok: false,
      error: { code: 'conflict', reason: 'username_taken', fields: { username: 'username_taken' } },
    });
  }
  expect(
    await wire.call('accounts.create', { username: 'b', email: 'ZOE@Example.org', password }),
  ).toMatchObject({
    ok: false,
    error: { code: 'conflict', reason: 'email_taken', fields: { email: 'email_taken' } },
  });
  const { account } = await wire.value('accounts.create', { username: 'b', password });
  const changes = { email: 'Zoe@example.org' };
  expect(await wire.call('accounts.update', { id: account.id, version: 1, changes })).toMatchObject({
    ok: false,
    error: { code: 'conflict', fields: { email: 'email_taken' } },
  });
  expect(await wire.value('accounts.list', {})).toMatchObject({ total: 2 });
});

test('an export reports, writes the file main chose, and tells its name but not its folder', async () => {
  const wire = await openWire();
  await wire.value('accounts.create', { username: 'ana', password: { mode: 'none' } });
  wire.savePath.next = join(wire.outside, 'out.csv');
  const reply = await wire.startJob('accounts.exportCsv', { scope: 'all' });
  expect(await wire.done(jobIdOf(reply))).toEqual({ ok: true, value: { rows: 1, fileName: 'out.csv' } });
  expect(wire.events.filter(({ kind }) => kind === 'progress')).toContainEqual(
    expect.objectContaining({ progress: { done: 1, total: 1 } }),
  );
  const csv = readFileSync(wire.savePath.next, 'utf8');
  expect(csv).toContain('"ana"');
  expect(csv).not.toMatch(/argon2|hash/i);
});

test('a path from the window, a closed dialog and a cancel all end an export without a file', async () => {
  const wire = await openWire();
  const withPath = { scope: 'all', filePath: join(wire.outside, 'evil.csv') };
  expect(await wire.startJob('accounts.exportCsv', withPath as never)).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { filePath: 'unknown_key' } },
  });
  const closed = await wire.startJob('accounts.exportCsv', { scope: 'all' });
  expect(await wire.done(jobIdOf(closed))).toMatchObject({ ok: false, error: { code: 'cancelled' } });

  for (let index = 0; index < 501; index += 1) {
    await wire.value('accounts.create', { username: `u${index}`, password: { mode: 'none' } });
  }
  wire.savePath.next = join(wire.outside, 'out.csv');
  const jobId = jobIdOf(await wire.startJob('accounts.exportCsv', { scope: 'all' }));
  expect(wire.cancelJob(jobId, 2)).toEqual({ cancelled: false });
  expect(wire.cancelJob(jobId)).toEqual({ cancelled: true });
  expect(await wire.done(jobId)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(readdirSync(wire.outside)).toEqual(['data']);
});

test('an export never goes into the data folder, by whatever name that is chosen', async () => {
  const wire = await openWire();
  await wire.value('accounts.create', { username: 'ana', password: { mode: 'none' } });
  mkdirSync(join(wire.folder, 'backups'), { recursive: true });
  symlinkSync(wire.folder, join(wire.outside, 'link'));
  const before = [readdirSync(wire.folder), statSync(join(wire.folder, 'rollbook.db')).ino];
  for (const path of [
    join(wire.folder, 'rollbook.db'),
    join(wire.folder, 'members.csv'),
    join(wire.folder, 'backups', 'members.csv'),
    `${wire.outside}/data/../data/rollbook.db-wal`,
    join(wire.outside, 'link', 'rollbook.db'),
  ]) {
    wire.savePath.next = path;
    const jobId = jobIdOf(await wire.startJob('accounts.exportCsv', { scope: 'all' }));
    const end = await wire.done(jobId);
    expect(end, path).toMatchObject({ ok: false, error: { code: 'io', reason: 'inside_data_folder' } });
    expect(JSON.stringify(end)).not.toContain(wire.outside);
  }
  expect([readdirSync(wire.folder), statSync(join(wire.folder, 'rollbook.db')).ino]).toEqual(before);
  expect(await wire.value('accounts.list', {})).toMatchObject({ total: 1 });
});

test('a folder beside the data folder whose name begins alike is no part of it', async () => {
  const wire = await openWire();
  for (const name of ['data-exports', '..data']) {
    mkdirSync(join(wire.outside, name));
    wire.savePath.next = join(wire.outside, name, 'out.csv');
    const jobId = jobIdOf(await wire.startJob('accounts.exportCsv', { scope: 'all' }));
    expect(await wire.done(jobId)).toMatchObject({ ok: true });
  }
});

test('a second export waits for the first, in this window', async () => {
  const wire = await openWire();
  wire.savePath.next = join(wire.outside, 'out.csv');
  const first = await wire.startJob('accounts.exportCsv', { scope: 'all' });
  expect(await wire.startJob('accounts.exportCsv', { scope: 'all' })).toMatchObject({
    ok: false,
    error: { code: 'busy', reason: 'job_running' },
  });
  expect(await wire.done(jobIdOf(first))).toMatchObject({ ok: true });
  const third = await wire.startJob('accounts.exportCsv', { scope: 'all' });
  expect(await wire.done(jobIdOf(third))).toMatchObject({ ok: true });
});
