import { expect, test } from 'vitest';
import { authenticator } from '../support/authenticator.ts';
import { openWire } from '../support/wire.ts';

const password = 'Blue-Kettle-42-of-the-sea';

test('a secret crosses once, in the answer that begins; codes cross once; neither reaches the log or an event', async () => {
  const wire = await openWire();
  const { account } = await wire.value('accounts.create', {
    username: 'ana',
    password: { mode: 'set', value: password },
  });
  const { id } = account;
  const { secret, uri } = await wire.value('secondFactor.begin', { id });
  const app = authenticator(uri);
  const wrong = await wire.call('secondFactor.confirm', { id, code: '12345' });
  expect(wrong).toMatchObject({ ok: false, error: { fields: { code: 'wrong_code' } } });
  const code = app.codeAt(new Date());
  const { recoveryCodes } = await wire.value('secondFactor.confirm', { id, code });
  const signIn = { login: 'ana', password };
  const answers = [
    wrong,
    await wire.call('secondFactor.get', { id }),
    await wire.call('accounts.get', { id }),
    await wire.call('accounts.list', {}),
    await wire.call('accounts.timeline', { id }),
    await wire.call('changes.list', {}),
    await wire.call('accounts.checkPassword', signIn),
    await wire.call('accounts.checkPassword', { ...signIn, code }),
    await wire.call('accounts.checkPassword', { ...signIn, code: recoveryCodes[0] ?? '' }),
    await wire.call('secondFactor.begin', { id }),
    await wire.call('secondFactor.remove', { id }),
    wire.log,
    wire.events,
  ];
  const told = JSON.stringify(answers);
  const { searchParams } = new URL(uri);
  for (const hidden of [secret, searchParams.get('secret') ?? '', ...recoveryCodes])
    expect(told).not.toContain(hidden);
  expect(told).not.toMatch(/sealed|keyId|key_id|codeHash|code_hash|lastStep/);
});

test('staff can set one up, but neither read, replace nor remove one', async () => {
  const wire = await openWire();
  const { account } = await wire.value('accounts.create', { username: 'ana', password: { mode: 'none' } });
  const { id } = account;
  wire.session.level = 'staff';
  const { uri } = await wire.value('secondFactor.begin', { id });
  await wire.value('secondFactor.confirm', { id, code: authenticator(uri).codeAt(new Date()) });
  const again = await wire.call('secondFactor.begin', { id });
  expect(again).toMatchObject({ ok: false, error: { code: 'conflict', reason: 'second_factor_exists' } });
  for (const name of ['secondFactor.remove', 'secondFactor.newRecoveryCodes'])
    expect(await wire.raw(name, { id })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  wire.session.level = 'viewer';
  expect(await wire.raw('secondFactor.begin', { id })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});
