import { describe, expect, test } from 'vitest';
import { startChild } from '../../support/childProcess.ts';
import { createForeign, foreign, type Foreign } from '../../support/foreignHashes.ts';
import { freshFolder, openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

// Dozens of hashes, or a child, which first has to be compiled and started.
const patience = 120_000;

function many(kind: Foreign, count: number): Foreign[] {
  return Array.from({ length: count }, () => kind);
}

function schemes(people: Pick<TestRollbook, 'rows'>): string[] {
  const sql = 'SELECT password_scheme AS scheme FROM accounts ORDER BY sequence';
  return people.rows<{ scheme: string }>(sql).map(({ scheme }) => scheme);
}

function check(people: TestRollbook, login: string, kind: Foreign) {
  return people.call('accounts.checkPassword', { login, password: foreign[kind].password });
}

interface Doing {
  done: number;
  total: number;
}

describe('strengthening', () => {
  test(
    'puts argon2id over every weak hash, and everybody keeps their password',
    async () => {
      const people = await openTestRollbook();
      const kinds: Foreign[] = [
        'phpass',
        'django',
        'bcrypt',
        'md5Crypt',
        'bcryptToday',
        'djangoArgon2',
        'yescrypt',
      ];
      await createForeign(people, kinds);
      const steps: Doing[] = [];
      const report = (step: unknown) => steps.push(step as Doing);
      const result = await people.run('passwords.strengthen', {}, { report });
      expect(result).toMatchObject({ changed: 5, left: 0 });
      expect([steps[0], steps.at(-1)]).toEqual([
        { done: 0, total: 5 },
        { done: 5, total: 5 },
      ]);
      // What is strong and what cannot be read stays.
      expect(schemes(people)).toEqual([
        'wrapped_phpass',
        'wrapped_django_pbkdf2_sha256',
        'wrapped_bcrypt',
        'wrapped_md5_crypt',
        'bcrypt',
        'wrapped_django_argon2',
        'unknown',
      ]);
      expect(await people.call('passwords.health', {})).toMatchObject({
        strengthenable: 0,
        protection: { strong: 6, weak: 0, veryWeak: 0, unusable: 1 },
      });
      for (const [place, kind] of kinds.slice(0, 4).entries()) {
        expect(
          await people.call('accounts.checkPassword', { login: `member${place}`, password: 'wrong' }),
        ).toEqual({
          outcome: 'wrong',
        });
        people.clock.move(600);
        expect(await check(people, `member${place}`, kind)).toMatchObject({ outcome: 'ok' });
      }
      // The password itself has come: the wrapping is gone, too.
      expect(schemes(people).slice(0, 4)).toEqual(many('phpass', 4).map(() => 'argon2id'));
    },
    patience,
  );

  test('leaves our own hashes alone when the owner wants stronger ones: the next check renews them', async () => {
    const people = await openTestRollbook();
    await people.create('ana', { password: { mode: 'set', value: 'Velvet-Harbour-Nine-42' } });
    await people.call('policy.update', { hashCost: { memoryCost: 32_768, timeCost: 4 } });
    const { kinds, strengthenable } = await people.call('passwords.health', {});
    expect([kinds[0]?.below, strengthenable]).toEqual([1, 0]);
    await people.call('accounts.checkPassword', { login: 'ana', password: 'Velvet-Harbour-Nine-42' });
    expect((await people.call('passwords.health', {})).kinds).toMatchObject([
      { below: 0, costs: [{ cost: 'm=32768,t=4,p=1', total: 1 }] },
    ]);
    await people.call('policy.update', { hashCost: null });
  });

  test('leaves nothing of the old hash, and is one change that cannot be undone', async () => {
    const people = await openTestRollbook();
    const [ana, ben] = await createForeign(people, ['phpass', 'md5Crypt']);
    await people.call('accounts.archive', { ids: [ben?.id ?? ''] });
    const { changeId } = await people.run('passwords.strengthen', {});
    const { changes } = await people.call('changes.list', {});
    expect(changes[0]).toMatchObject({
      id: changeId,
      action: 'account.passwordStrengthened',
      actor: 'tester',
      total: 2,
      subject: null,
      undoable: false,
    });
    const entries = people.journal().filter(({ action }) => action === 'account.passwordStrengthened');
    expect(entries.map(({ subject_id }) => subject_id)).toEqual(expect.arrayContaining([ana?.id, ben?.id]));
    expect(entries[0]?.new_values).toContain('wrapped_');
    const told = JSON.stringify([
      people.journal(),
      people.rows('SELECT * FROM changes'),
      people.rows('SELECT * FROM accounts'),
    ]);
    for (const digest of ['9Fh4E2PdI0S3r.L0', 'ctlgjDdWJLMT.qwHsWhXR1']) expect(told).not.toContain(digest);
    const found = await people.call('accounts.list', {
      filter: { conditions: [{ kind: 'change', id: changeId ?? '' }] },
    });
    expect(found.total).toBe(2);
    expect(found.rows[0]?.version).toBe(1);
  });

  test('with nothing to do changes nothing', async () => {
    const people = await openTestRollbook();
    await createForeign(people, ['bcryptToday']);
    expect(await people.run('passwords.strengthen', {})).toEqual({ changed: 0, left: 0 });
    expect(people.rows('SELECT * FROM changes WHERE undoable = 0')).toEqual([]);
  });

  test('stops when it is cancelled, keeps what is done and goes on with the rest', async () => {
    const people = await openTestRollbook();
    await createForeign(people, many('phpass', 6));
    const stop = new AbortController();
    const report = (step: unknown) => (step as Doing).done >= 1 && stop.abort();
    await expect(
      people.run('passwords.strengthen', {}, { signal: stop.signal, report }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    const done = schemes(people).filter((scheme) => scheme === 'wrapped_phpass').length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(6);
    expect(await people.call('passwords.health', {})).toMatchObject({ strengthenable: 6 - done });
    expect(await people.run('passwords.strengthen', {})).toMatchObject({ changed: 6 - done });
    expect(schemes(people)).toEqual(many('phpass', 6).map(() => 'wrapped_phpass'));
    const totals = people.rows<{ total: number }>(
      'SELECT total FROM changes WHERE undoable = 0 ORDER BY sequence',
    );
    expect(totals).toEqual([{ total: done }, { total: 6 - done }]);
  });

  test('loses no check and no new password that comes at the same time', async () => {
    const people = await openTestRollbook();
    const accounts = await createForeign(people, many('phpass', 4));
    const work = people.run('passwords.strengthen', {});
    const [checks] = await Promise.all([
      Promise.all(accounts.slice(0, 2).map(({ username }) => check(people, username, 'phpass'))),
      people.call('accounts.resetPassword', {
        id: accounts[3]?.id ?? '',
        password: { mode: 'set', value: 'Velvet-Harbour-Nine-42' },
      }),
    ]);
    await work;
    expect(checks.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 2 }, () => 'ok'));
    const login = accounts[3]?.username ?? '';
    expect(
      await people.call('accounts.checkPassword', { login, password: 'Velvet-Harbour-Nine-42' }),
    ).toMatchObject({
      outcome: 'ok',
    });
    for (const { username } of accounts.slice(0, 3)) {
      expect(await check(people, username, 'phpass')).toMatchObject({ outcome: 'ok' });
    }
  });

  test(
    'killed in the middle, everybody has either hash whole, and the next start does the rest',
    async () => {
      const folder = freshFolder();
      const people = await openTestRollbook(folder);
      await createForeign(people, many('phpass', 12));
      await people.close();
      const child = startChild('strengthenUntilKilled', [folder]);
      await new Promise<void>((resolve) => {
        child.stdout?.on('data', (chunk: Buffer) => {
          if (/"done":[1-9]/.test(chunk.toString('utf8'))) child.kill('SIGKILL');
        });
        child.on('close', () => resolve());
      });
      expect([child.exitCode, child.signalCode]).toEqual([null, 'SIGKILL']);
      const after = await openTestRollbook(folder);
      expect(after.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      const done = schemes(after).filter((scheme) => scheme === 'wrapped_phpass').length;
      expect(done).toBeGreaterThanOrEqual(1);
      expect(after.rows('SELECT total FROM changes WHERE undoable = 0')).toEqual([{ total: done }]);
      const entries = after.journal().filter(({ action }) => action === 'account.passwordStrengthened');
      expect(entries).toHaveLength(done);
      expect(await after.run('passwords.strengthen', {})).toMatchObject({ changed: 12 - done, left: 0 });
      for (const username of ['member0', 'member11']) {
        expect(await check(after, username, 'phpass')).toMatchObject({ outcome: 'ok' });
      }
    },
    patience,
  );
});
