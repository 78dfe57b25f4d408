import { AppError } from '../../../contract/errors.ts';
import { mostInBatch } from '../../../contract/passwords.ts';
import type { AccountRow } from '../../models/account.ts';
import { makePlan, type Plan } from '../accounts/plan.ts';

/** What is looked at of somebody who may get a new password, and what stands on the slip. */
const columns = ['archivedAt', 'passwordScheme', 'passwordChangedAt', 'username', 'displayName'] as const;

export type Receiver = Pick<AccountRow, 'id' | (typeof columns)[number]>;

/**
 * Who gets a new password. The password itself is no part of it: this is asked about beforehand too. Throws
 * `invalid_input/too_many_people` as soon as there are more than one batch takes.
 */
export function givePlan(onlyWithout: boolean): Plan {
  let receivers = 0;
  return makePlan({ action: 'account.passwordGiven', details: {} }, columns, (row) => {
    if (row.archivedAt !== null) return { refused: 'archived' };
    if (onlyWithout && row.passwordScheme !== null) return undefined;
    receivers += 1;
    if (receivers > mostInBatch)
      throw new AppError('invalid_input', 'too many people for one batch', { reason: 'too_many_people' });
    return { changes: {} };
  });
}
