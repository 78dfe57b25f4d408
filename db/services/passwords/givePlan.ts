import type { AccountRow } from '../../models/account.ts';
import { makePlan, type Plan } from '../accounts/plan.ts';

/** What is looked at of somebody who may get a new password, and what stands on the slip. */
const columns = ['archivedAt', 'passwordScheme', 'passwordChangedAt', 'username', 'displayName'] as const;

export type Receiver = Pick<AccountRow, 'id' | (typeof columns)[number]>;

/** Who gets a new password. The password itself is no part of it: this is asked about beforehand too. */
export function givePlan(onlyWithout: boolean): Plan {
  const names = { action: 'account.passwordGiven', details: {} };
  return makePlan(names, columns, (row) => {
    if (row.archivedAt !== null) return { refused: 'archived' };
    return onlyWithout && row.passwordScheme !== null ? undefined : { changes: {} };
  });
}
