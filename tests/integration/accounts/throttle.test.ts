import { describe, expect, test } from 'vitest';
import { right, stateOf, withAna } from '../../support/ana.ts';

type Ana = Awaited<ReturnType<typeof withAna>>;

const year = 365 * 86_400;

/** Ana after so many wrong passwords, with the wait after the last one just begun. */
async function after(count: number, ana?: Ana) {
  const tried = ana ?? (await withAna());
  for (let index = 1; index <= count; index += 1) {
    expect((await tried.check('wrong')).outcome).toBe('wrong');
    if (index >= 5 && index < count) tried.clock.move(2 ** (index - 5));
  }
  return tried;
}

/** What the right password gets to hear. */
const answer = async (ana: Ana) => (await ana.check(right)).outcome;

describe('guessing', () => {
  test('is slowed down from the sixth try on, twice as much each time, to five minutes', async () => {
    const ana = await after(5);
    for (const seconds of [1, 2, 4, 128, 256, 300, 300]) {
      if (seconds === 128) ana.execute('UPDATE accounts SET failed_attempts = 12');
      // Even the right password waits, and waiting is not counted as another failure.
      expect(await ana.check(right)).toEqual({ outcome: 'throttled', until: ana.clock.iso(seconds) });
      ana.clock.move(seconds - 0.001);
      expect((await ana.check('wrong')).outcome).toBe('throttled');
      ana.clock.move(0.001);
      expect((await ana.check('wrong')).outcome).toBe('wrong');
    }
    ana.clock.move(300);
    expect(await answer(ana)).toBe('ok');
    expect((await ana.check('wrong')).outcome).toBe('wrong');
  });

  test('the right password during a wait is neither compared nor a visit', async () => {
    const ana = await after(5);
    const before = stateOf(ana);
    const entries = ana.journal().length;
    expect(await answer(ana)).toBe('throttled');
    expect(stateOf(ana)).toEqual(before);
    expect(ana.journal()).toHaveLength(entries);
  });

  test('many times at once counts each time, also by two names of one account', async () => {
    const ana = await withAna();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ana.check('wrong', index % 2 ? 'ana.ruiz' : 'ana@example.org'),
      ),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
    expect(outcomes.filter(({ outcome }) => outcome === 'throttled')).toHaveLength(15);
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 5 });
    expect(ana.journal().filter(({ action }) => action === 'account.passwordWrong')).toHaveLength(5);
  });

  test('one account does not slow down another', async () => {
    const ana = await after(5);
    await ana.create('ben');
    expect((await ana.check('x', 'ben')).outcome).toBe('no_password');
  });

  test('a login that nobody has is slowed down as well', async () => {
    const ana = await withAna();
    for (let index = 0; index < 5; index += 1) expect((await ana.check('x', 'nobody')).outcome).toBe('wrong');
    expect(await ana.check('x', ' NOBODY ')).toEqual({ outcome: 'throttled', until: ana.clock.iso(1) });
    ana.clock.move(1);
    expect((await ana.check('x', 'nobody')).outcome).toBe('wrong');
  });
});

describe('a wait', () => {
  test('is not made shorter by closing the program, for however long', async () => {
    const ana = await after(8);
    ana.clock.move(3);
    await ana.reopen();
    expect(await ana.check(right)).toEqual({ outcome: 'throttled', until: ana.clock.iso(8) });
    ana.clock.move(8);
    expect(await answer(ana)).toBe('ok');
  });

  test('is not skipped by setting the clock forward a year, with or without closing the program', async () => {
    const ana = await after(8);
    ana.clock.adjust(year);
    expect(await ana.check(right)).toEqual({ outcome: 'throttled', until: ana.clock.iso(8) });
    await ana.reopen();
    ana.clock.adjust(year);
    expect(await answer(ana)).toBe('throttled');
    ana.clock.move(8);
    expect(await answer(ana)).toBe('ok');
  });

  test('is neither longer nor forgotten when the clock is set back a year', async () => {
    const ana = await after(8);
    ana.clock.adjust(-year);
    expect(await ana.check(right)).toEqual({ outcome: 'throttled', until: ana.clock.iso(8) });
    await ana.reopen();
    expect(await ana.check(right)).toEqual({ outcome: 'throttled', until: ana.clock.iso(8) });
    ana.clock.move(7.999);
    expect(await answer(ana)).toBe('throttled');
    ana.clock.move(0.001);
    expect(await answer(ana)).toBe('ok');
  });

  test('ends after five minutes, however many failures there were and whatever the clock says', async () => {
    const ana = await withAna();
    ana.execute("UPDATE accounts SET failed_attempts = 100000, last_failed_at = '2199-01-01T00:00:00.000Z'");
    await ana.reopen();
    ana.clock.adjust(-year);
    ana.clock.move(299);
    expect(await answer(ana)).toBe('throttled');
    ana.clock.move(1);
    expect(await answer(ana)).toBe('ok');
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 0, last_failed_at: null });
  });
});

describe('wrong attempts', () => {
  test('are shown with the wait, found in the list and cleared by the owner', async () => {
    const ana = await after(6);
    const ben = await ana.create('ben');
    const failed = { filter: { conditions: [{ kind: 'has', what: 'failedAttempts' } as const] } };
    expect(await ana.call('accounts.attempts', { id: ana.id })).toEqual({
      failedAttempts: 6,
      lastFailedAt: ana.clock.iso(),
      waitsUntil: ana.clock.iso(2),
    });
    expect((await ana.call('accounts.list', failed)).rows.map(({ id }) => id)).toEqual([ana.id]);

    const ids = [ana.id, ben.id];
    expect(await ana.call('accounts.clearAttempts', { ids })).toMatchObject({ changed: 1 });
    expect(await ana.call('accounts.attempts', { id: ana.id })).toEqual({
      failedAttempts: 0,
      lastFailedAt: null,
      waitsUntil: null,
    });
    expect((await ana.call('accounts.list', failed)).total).toBe(0);
    expect(ana.journal().at(-1)).toMatchObject({ action: 'account.attemptsCleared', subject_id: ana.id });
    expect(await answer(ana)).toBe('ok');
  });

  test('are cleared for everyone whom a query finds, and come back with an undo', async () => {
    const ana = await after(5);
    const target = { query: { filter: { conditions: [{ kind: 'has', what: 'failedAttempts' } as const] } } };
    const { changing, changeId = '' } = await ana.run('changes.run', {
      target,
      change: { kind: 'clearAttempts' },
    });
    expect(changing).toBe(1);
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 0 });
    await ana.run('changes.undo', { id: changeId });
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 5 });
  });
});
