import { expect, test } from 'vitest';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

const usual = { language: 'system', theme: 'system', density: 'comfortable', columns: [], sidebar: true };

test('preferences are changed one by one and remembered', async () => {
  const rollbook = await openTestRollbook();
  expect(await rollbook.call('preferences.get', {})).toEqual(usual);
  const columns = [{ key: 'custom:city', width: null, shown: true }];
  await Promise.all([
    rollbook.call('preferences.update', { theme: 'dark' }),
    rollbook.call('preferences.update', { columns, language: undefined }),
  ]);
  const changed = { ...usual, theme: 'dark', columns };
  expect(await rollbook.call('preferences.update', {})).toEqual(changed);
  await rollbook.reopen();
  expect(await rollbook.call('preferences.get', {})).toEqual(changed);
  expect(rollbook.journal()).toEqual([]);
});

test('the policy proposes nothing until the owner says so, and the journal tells when', async () => {
  const { call, journal } = await openTestRollbook();
  expect(await call('policy.get', {})).toEqual({ purgeAfterDays: null });
  expect(await call('policy.update', { purgeAfterDays: 365 })).toEqual({ purgeAfterDays: 365 });
  await call('policy.update', {});
  expect(await call('policy.get', {})).toEqual({ purgeAfterDays: 365 });
  expect(journal()).toMatchObject([
    { action: 'policy.updated', old_values: '{"purgeAfterDays":null}', new_values: '{"purgeAfterDays":365}' },
  ]);
  expect(await call('policy.update', { purgeAfterDays: null })).toEqual({ purgeAfterDays: null });
});
