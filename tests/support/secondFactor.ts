import { right, withAna } from './ana.ts';
import { authenticator } from './authenticator.ts';
import { memoryKeys } from './memoryKeys.ts';

/** Ana with a password, an app and ten recovery codes. Half a minute has passed since the code that confirmed it. */
export async function withSecondFactor() {
  const keys = memoryKeys();
  const ana = await withAna(keys);
  const { uri } = await ana.call('secondFactor.begin', { id: ana.id });
  const app = authenticator(uri);
  const code = (seconds = 0) => app.codeAt(new Date(ana.clock.now().getTime() + seconds * 1_000));
  const { recoveryCodes } = await ana.call('secondFactor.confirm', { id: ana.id, code: code() });
  ana.clock.move(30);
  const check = (typed?: string, password = right) =>
    ana.call('accounts.checkPassword', {
      login: 'ana.ruiz',
      password,
      ...(typed === undefined ? {} : { code: typed }),
    });
  return { ...ana, keys, app, code, recoveryCodes, check };
}
