import { expect, test } from 'vitest';
import { usualPolicy } from '../../../contract/settings.ts';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

test('the policy proposes nothing until the owner says so, and the journal tells when', async () => {
  const { call, journal } = await openTestRollbook();
  expect(await call('policy.get', {})).toEqual(usualPolicy);
  expect(await call('policy.update', { purgeAfterDays: 365 })).toEqual({
    ...usualPolicy,
    purgeAfterDays: 365,
  });
  await call('policy.update', {});
  expect(await call('policy.get', {})).toEqual({ ...usualPolicy, purgeAfterDays: 365 });
  expect(journal()).toMatchObject([
    { action: 'policy.updated', old_values: '{"purgeAfterDays":null}', new_values: '{"purgeAfterDays":365}' },
  ]);
  expect(await call('policy.update', { purgeAfterDays: null })).toEqual(usualPolicy);
});
