import { describe, expect, test, vi } from 'vitest';
import { AppError, type Envelope, type Failure } from '../../../contract/index.ts';
import type { PreparedJob } from '../../../electron/main/ipc/router.ts';
import { handMadeRouter } from '../../support/handlers.ts';
import { inventMember } from '../../support/members.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

function failureOf(reply: Envelope<unknown>): Failure {
  if (reply.ok) throw new Error('expected a failure');
  return reply.error;
}

/** A job as it was handed over, or an error when none was. */
async function prepared(
  router: ReturnType<typeof handMadeRouter>['router'],
  input: unknown,
): Promise<PreparedJob> {
  let job: PreparedJob | undefined;
  await router.job('accounts.exportCsv', input, (given) => {
    job = given;
    return { jobId: '1' };
  });
  if (!job) throw new Error('no job');
  return job;
}

describe('before a handler hears of a call', () => {
  test.each([
    'accounts.purge',
    '',
    '__proto__',
    'constructor',
    'accounts.exportCsv',
    7,
    null,
    undefined,
    {},
    ['app.info'],
  ])('the name %j is refused', async (name) => {
    const { router, asked } = handMadeRouter();
    const failure = failureOf(await router.call(name, {}));
    expect(failure).toMatchObject({ code: 'not_found', reason: 'unknown_operation' });
    expect(asked).toEqual([]);
  });

  test('the level is looked at before the input, so that nobody learns what would have fitted', async () => {
    const { router, asked, session } = handMadeRouter();
    session.level = 'viewer';
    expect(failureOf(await router.call('accounts.lock', { ids: 'x' }))).toMatchObject({ code: 'forbidden' });
    expect(failureOf(await router.job('accounts.exportCsv', {}, () => ({ jobId: '1' })))).toMatchObject({
      code: 'forbidden',
    });
    expect(asked).toEqual([]);
  });

  test('the input is parsed; what is left out gets its default', async () => {
    const { router, asked } = handMadeRouter({ 'accounts.list': () => ({ rows: [], total: 0 }) });
    expect(failureOf(await router.call('accounts.list', { limit: 501 }))).toMatchObject({
      code: 'invalid_input',
      fields: { limit: 'out_of_range' },
    });
    expect(await router.call('accounts.list', { search: ' Zoe\u0308 ' })).toEqual({
      ok: true,
      value: { rows: [], total: 0 },
    });
    expect(asked.map(({ input }) => input)).toEqual([{ search: 'Zoë', offset: 0, limit: 100 }]);
  });

  test('who asks comes from main, whatever the input says', async () => {
    const { router, asked } = handMadeRouter({ 'accounts.unlock': () => ({ changed: 1 }) });
    expect(failureOf(await router.call('accounts.unlock', { ids: [id], actor: 'somebody' }))).toMatchObject({
      fields: { actor: 'unknown_key' },
    });
    await router.call('accounts.unlock', { ids: [id] });
    expect(asked.map(({ session }) => session.actor)).toEqual(['owner']);
  });

  test.each([
    '{"ids":["x"],"__proto__":{"level":"owner"}}',
    '{"ids":[{"__proto__":[]}]}',
    '{"__proto__":null}',
  ])('a hidden prototype in %s is refused and named', async (json) => {
    const { router } = handMadeRouter();
    const failure = failureOf(await router.call('accounts.unlock', JSON.parse(json)));
    expect(failure.code).toBe('invalid_input');
    expect(Object.keys(structuredClone(failure.fields ?? {}))).toEqual(['__proto__']);
  });

  test('input that is endless, or that stands in a thousand places at once, is refused in no time', async () => {
    const { router } = handMadeRouter();
    const endless: unknown[] = [];
    endless.push(endless);
    let wide: unknown[] = ['x'];
    for (let depth = 0; depth < 6; depth += 1) wide = Array.from({ length: 1_000 }, () => wide);
    for (const input of [endless, { ids: endless }, { ids: [wide] }]) {
      expect(failureOf(await router.call('accounts.unlock', input)).code).toBe('invalid_input');
    }
  });
});

describe('what comes back', () => {
  test('holds the keys of the contract and no others, however deep', async () => {
    const leaky = { ...inventMember(1), passwordHash: '$argon2id$secret', usernameKey: 'x' };
    const { router } = handMadeRouter({
      'accounts.get': () => leaky,
      'accounts.list': () => ({ rows: [leaky], total: 1, sql: 'SELECT' }),
      'accounts.create': () => ({ account: leaky, hash: '$argon2id$secret' }),
    });
    const replies = [
      await router.call('accounts.get', { id }),
      await router.call('accounts.list', {}),
      await router.call('accounts.create', { username: 'ana', password: { mode: 'none' } }),
    ];
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(JSON.stringify(replies)).not.toMatch(/argon2id\$|usernameKey|SELECT/);
    expect(replies[0]).toEqual({ ok: true, value: inventMember(1) });
  });

  test('an answer that breaks the contract is an internal error, not an answer', async () => {
    const { router, log } = handMadeRouter({ 'accounts.get': () => ({ id, secret: 'Blue-Kettle-42' }) });
    expect(failureOf(await router.call('accounts.get', { id })).code).toBe('internal');
    expect(log.join()).not.toContain('Blue-Kettle-42');
  });

  test("a service's error keeps its code, reason and fields, and loses its cause", async () => {
    const { router, log } = handMadeRouter({
      'accounts.get': () => {
        throw new AppError('conflict', 'the email is taken', {
          reason: 'email_taken',
          fields: { email: 'email_taken' },
          cause: new Error('Blue-Kettle-42'),
        });
      },
    });
    expect(await router.call('accounts.get', { id })).toEqual({
      ok: false,
      error: {
        code: 'conflict',
        reason: 'email_taken',
        fields: { email: 'email_taken' },
        message: 'the email is taken',
      },
    });
    expect(log.join()).not.toContain('Blue-Kettle-42');
  });

  test('an error of the disk is logged with its reason', async () => {
    const { router, log } = handMadeRouter({
      'accounts.get': () => {
        throw new AppError('io', 'writing failed with ENOSPC', { reason: 'disk_full' });
      },
    });
    await router.call('accounts.get', { id });
    expect(log).toEqual([expect.stringContaining('io/disk_full')]);
  });

  test.each<[label: string, thrown: unknown]>([
    ['an error', new TypeError('cannot read Blue-Kettle-42')],
    ['an error of several lines', new Error('first\n    at Blue-Kettle-42 (x:1:1)\nlast')],
    ['an internal error', new AppError('internal', 'Blue-Kettle-42')],
    ['a text', 'Blue-Kettle-42'],
    ['nothing', undefined],
  ])('%s that nobody foresaw becomes a number that the log repeats, and no more', async (_, thrown) => {
    const { router, log } = handMadeRouter({
      // Some libraries reject with what is no error.
      'accounts.checkPassword': vi.fn<() => unknown>().mockRejectedValue(thrown),
    });
    const input = { login: 'ana.ruiz', password: 'Blue-Kettle-42' };
    const failure = failureOf(await router.call('accounts.checkPassword', input));
    expect(failure).toEqual({
      code: 'internal',
      message: 'an unexpected error',
      reference: expect.stringMatching(/^[A-HJ-NP-Z2-9]{8}$/) as string,
    });
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(`accounts.checkPassword: internal error ${failure.reference}`);
    expect(log.join()).not.toMatch(/Blue-Kettle-42|ana\.ruiz/);
  });

  test('a hostile name cannot write lines of its own into the log', async () => {
    const { router, log } = handMadeRouter();
    await router.call('x\n2026-01-01 forged', {});
    expect(log.join('')).not.toContain('forged\n');
    expect(log.every((line) => !/^2026/m.test(line))).toBe(true);
  });
});

describe('jobs', () => {
  test('input is checked before a job exists, and paths are no part of it', async () => {
    const { router } = handMadeRouter();
    let started = false;
    const reply = await router.job('accounts.exportCsv', { scope: 'all', filePath: '/x' }, () => {
      started = true;
      return { jobId: '1' };
    });
    expect(failureOf(reply)).toMatchObject({ fields: { filePath: 'unknown_key' } });
    expect(started).toBe(false);
  });

  test('progress and result pass the same filter as replies', async () => {
    const { router } = handMadeRouter({}, (_input, _session, { report }) => {
      report({ done: 1, total: 2, row: 'ana' });
      return Promise.resolve({ rows: 2, fileName: 'x.csv', filePath: '/home/x.csv' } as never);
    });
    const progress: unknown[] = [];
    const job = await prepared(router, { scope: 'all' });
    const signal = new AbortController().signal;
    expect(await job.run({ signal, report: (step) => progress.push(step) })).toEqual({
      ok: true,
      value: { rows: 2, fileName: 'x.csv' },
    });
    expect(progress).toEqual([{ done: 1, total: 2 }]);
  });

  test('a job that fails ends with an envelope', async () => {
    const { router } = handMadeRouter({}, () => Promise.reject(new AppError('cancelled', 'as asked')));
    const job = await prepared(router, { scope: 'all' });
    const reply = await job.run({ signal: new AbortController().signal, report: () => undefined });
    expect(failureOf(reply)).toEqual({ code: 'cancelled', message: 'as asked' });
  });
});
