import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { right, withAna } from '../../support/ana.ts';
import { authenticator } from '../../support/authenticator.ts';
import { failureOf } from '../../support/failureOf.ts';
import { noKeys } from '../../../db/secondFactor/seal.ts';
import { openTestRollbook } from '../../support/openTestRollbook.ts';
import { withSecondFactor } from '../../support/secondFactor.ts';

const counts = `SELECT (SELECT count(*) FROM second_factors) AS secrets, (SELECT count(*) FROM recovery_codes) AS codes`;

describe('setting up a second factor', () => {
  test('what is to be scanned names the business and the member, and is what is to be typed', async () => {
    const ana = await withAna();
    await ana.call('policy.update', { letterhead: { name: 'Gym & Söhne: Mitte', lines: [] } });
    const { secret, uri } = await ana.call('secondFactor.begin', { id: ana.id });
    const app = authenticator(uri);
    expect(app.label).toBe('Gym & Söhne  Mitte:Ana.Ruiz');
    expect(app.issuer).toBe('Gym & Söhne  Mitte');
    expect(app.secret).toHaveLength(20);
    expect(secret).toMatch(/^([A-Z2-7]{4}-){7}[A-Z2-7]{4}$/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret.replaceAll('-', ''));
  });

  test('without a name of the business the app shows Rollbook', async () => {
    const ana = await withAna();
    const { uri } = await ana.call('secondFactor.begin', { id: ana.id });
    expect(authenticator(uri)).toMatchObject({ label: 'Rollbook:Ana.Ruiz', issuer: 'Rollbook' });
  });

  test('nothing is asked for and nothing kept before a code has confirmed it', async () => {
    const ana = await withAna();
    const { uri } = await ana.call('secondFactor.begin', { id: ana.id });
    expect(ana.rows(counts)).toEqual([{ secrets: 0, codes: 0 }]);
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    const wrong = authenticator(uri).codeAt(new Date(ana.clock.now().getTime() + 90_000));
    const confirm = (code: string) => ana.call('secondFactor.confirm', { id: ana.id, code });
    for (const code of [wrong, '12345', 'abcdef', '0'.repeat(64)])
      expect((await failureOf(confirm(code))).fields).toEqual({ code: 'wrong_code' });
    expect(await ana.call('secondFactor.get', { id: ana.id })).toMatchObject({ since: null });
    const fitting = authenticator(uri).codeAt(ana.clock.now());
    expect((await confirm(`${fitting.slice(0, 3)} ${fitting.slice(3)}`)).recoveryCodes).toHaveLength(10);
    expect(await ana.call('accounts.get', { id: ana.id })).toMatchObject({ secondFactorAt: ana.clock.iso() });
    expect(ana.rows(counts)).toEqual([{ secrets: 1, codes: 10 }]);
  });

  test('beginning anew makes the earlier secret worthless; half an hour, or a restart, both', async () => {
    const ana = await withAna();
    const begin = async () => authenticator((await ana.call('secondFactor.begin', { id: ana.id })).uri);
    const confirm = (code: string) => failureOf(ana.call('secondFactor.confirm', { id: ana.id, code }));
    const [first, second] = [await begin(), await begin()];
    expect(first.secret.equals(second.secret)).toBe(false);
    expect((await confirm(first.codeAt(ana.clock.now()))).fields).toEqual({ code: 'wrong_code' });
    ana.clock.move(31 * 60);
    expect(await confirm(second.codeAt(ana.clock.now()))).toMatchObject({ reason: 'second_factor_expired' });
    const third = await begin();
    await ana.reopen();
    expect(await confirm(third.codeAt(ana.clock.now()))).toMatchObject({ reason: 'second_factor_expired' });
  });

  test('is refused where there is one, in the archive, to nobody, and without a place for a key', async () => {
    const ana = await withSecondFactor();
    const begin = (id: string) => failureOf(ana.call('secondFactor.begin', { id }));
    expect(await begin(ana.id)).toMatchObject({ code: 'conflict', reason: 'second_factor_exists' });
    const ben = await ana.create('ben');
    await ana.call('accounts.archive', { ids: [ben.id] });
    expect(await begin(ben.id)).toMatchObject({ code: 'conflict', reason: 'archived' });
    expect(await begin('0197c9a0-0000-7000-8000-000000000000')).toMatchObject({ code: 'not_found' });
    const keyless = await openTestRollbook(undefined, noKeys);
    const { id } = await keyless.create('ana');
    const refused = await failureOf(keyless.call('secondFactor.begin', { id }));
    expect(refused).toMatchObject({ code: 'io', reason: 'key_unavailable' });
  });

  test('no secret and no recovery code stands in any file, nor in the journal', async () => {
    const ana = await withSecondFactor();
    await ana.check(ana.code());
    await ana.check(ana.recoveryCodes[0]);
    const { recoveryCodes } = await ana.call('secondFactor.newRecoveryCodes', { id: ana.id });
    await ana.close();
    const files = readdirSync(ana.folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    const kept = Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
    const secrets = [ana.app.secret, Buffer.from(ana.app.secret.toString('hex'))];
    for (const secret of secrets) expect(kept.includes(secret)).toBe(false);
    const { key } = await ana.keys.current();
    expect(kept.includes(Buffer.from(key))).toBe(false);
    for (const code of [...ana.recoveryCodes, ...recoveryCodes]) {
      expect(kept.includes(code)).toBe(false);
      expect(kept.includes(code.replaceAll('-', ''))).toBe(false);
    }
  });
});

describe('a second factor that is there', () => {
  test('is told by the details, the filter, the journal and the history', async () => {
    const ana = await withSecondFactor();
    await ana.create('ben');
    const has = (not: boolean) => ({
      filter: { conditions: [{ kind: 'has' as const, what: 'secondFactor' as const, not }] },
    });
    const found = await Promise.all([false, true].map((not) => ana.call('accounts.list', has(not))));
    expect(found.map(({ rows }) => rows.map(({ username }) => username))).toEqual([['Ana.Ruiz'], ['ben']]);
    const { changes } = await ana.call('changes.list', {});
    expect(changes[1]).toMatchObject({ action: 'account.secondFactorSet', undoable: false });
    expect(ana.journal().at(-2)).toMatchObject({ action: 'account.secondFactorSet', subject_id: ana.id });
  });

  test('is removed with its codes, told by the journal, and can be set up anew', async () => {
    const ana = await withSecondFactor();
    expect(await ana.call('secondFactor.remove', { id: ana.id })).toMatchObject({ changed: 1 });
    expect(ana.rows(counts)).toEqual([{ secrets: 0, codes: 0 }]);
    expect(await ana.check()).toMatchObject({ outcome: 'ok', name: 'Ana.Ruiz' });
    const { changes } = await ana.call('changes.list', {});
    expect(changes[0]).toMatchObject({ action: 'account.secondFactorRemoved', undoable: false });
    expect(await ana.call('secondFactor.remove', { id: ana.id })).toEqual({ changed: 0 });
    const { uri } = await ana.call('secondFactor.begin', { id: ana.id });
    expect(authenticator(uri).secret.equals(ana.app.secret)).toBe(false);
  });

  test('stays when the password is reset or changed', async () => {
    const ana = await withSecondFactor();
    const password = { mode: 'set' as const, value: 'Green-Kettle-43' };
    await ana.call('accounts.resetPassword', { id: ana.id, password });
    expect(await ana.check(undefined, 'Green-Kettle-43')).toEqual({ outcome: 'second_factor' });
    expect(await ana.check(ana.code(), 'Green-Kettle-43')).toMatchObject({ outcome: 'ok' });
  });

  test('goes with a member who is deleted for good', async () => {
    const ana = await withSecondFactor();
    await ana.call('accounts.archive', { ids: [ana.id] });
    await ana.run('purge.run', { target: { ids: [ana.id] }, confirm: 1 });
    expect(ana.rows(counts)).toEqual([{ secrets: 0, codes: 0 }]);
  });

  test('stays with its own account in a merge, also when the other password is taken, and after undoing it', async () => {
    const ana = await withSecondFactor();
    const ben = await ana.create('ben');
    const seen = async (id: string) => {
      const { version } = await ana.call('accounts.get', { id });
      return { id, version };
    };
    const [keep, other] = [await seen(ben.id), await seen(ana.id)];
    const { account, changeId = '' } = await ana.call('accounts.merge', {
      keep,
      other,
      take: { password: 'other' },
    });
    expect(account).toMatchObject({ id: ben.id, secondFactorAt: null });
    expect((await ana.call('secondFactor.get', { id: ana.id })).since).not.toBeNull();
    await ana.run('changes.undo', { id: changeId });
    expect(await ana.check()).toEqual({ outcome: 'second_factor' });
    expect(await ana.check(ana.code())).toMatchObject({ outcome: 'ok' });
  });
});
