import { expect, test } from 'vitest';
import { openWire } from '../support/wire.ts';

const typed = 'seven-kettles-and-a-violin';

test('a rated password comes back in nothing: not in the answer, the log, the journal or an event', async () => {
  const wire = await openWire();
  const replies: unknown[] = [];
  replies.push(await wire.call('passwords.rate', { password: typed }));
  replies.push(
    await wire.call('passwords.rate', { password: typed, accountId: '01890a5d-ac96-774b-bcce-b302099a8057' }),
  );
  replies.push(await wire.raw('passwords.rate', { password: typed, person: { username: 7 } }));
  replies.push(await wire.raw('passwords.rate', { password: `${typed}\uD800` }));
  replies.push(await wire.raw('passwords.rate', { password: typed.repeat(1_000) }));
  const ok = replies.map((reply) => (reply as { ok: boolean }).ok);
  expect(ok).toEqual([true, false, false, true, false]);
  expect(Object.keys((replies[0] as { value: object }).value).toSorted()).toEqual([
    'guessesLog10',
    'problems',
    'seconds',
    'strength',
  ]);
  const entries = await wire.value('changes.list', {});
  expect(JSON.stringify([replies, entries, wire.events, wire.log])).not.toContain('kettles');
});

test('a refused password is told by its reason alone', async () => {
  const wire = await openWire();
  const reply = await wire.raw('accounts.create', {
    username: 'ana',
    password: { mode: 'set', value: 'password20241231' },
  });
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { 'password.value': 'password_common' } },
  });
  expect(JSON.stringify([reply, wire.log, wire.events])).not.toContain('20241231');
});

test('a million characters are refused at once, and so is more than is ever hashed', async () => {
  const wire = await openWire();
  for (const value of ['x7'.repeat(500_000), 'kettle violin '.repeat(80)]) {
    const reply = await wire.raw('accounts.create', { username: 'ana', password: { mode: 'set', value } });
    expect(reply).toMatchObject({ ok: false, error: { fields: { 'password.value': 'too_long' } } });
  }
});
