import type { Output } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { secretOf, type CodeCheck } from './checkCode.ts';

/** Whether a code is yet to be given: none was, or it is one that only another computer can check. */
export function isStillAsked({ state }: CodeCheck): boolean {
  return state === 'missing' || state === 'unreadable';
}

/** Asks for the code of an account whose password was right. Whose it is, is told only afterwards. */
export async function askForCode(
  dependencies: Dependencies,
  row: AccountRow,
): Promise<Output<'accounts.checkPassword'>> {
  const canBeChecked = (await secretOf(dependencies, row)) !== undefined;
  const outcome = 'second_factor';
  return canBeChecked ? { outcome } : { outcome, onlyRecoveryCodes: true };
}

/**
 * Whether a code lets in, in the transaction that does: it is used up there. What was set up or removed since it was checked
 * counts: then the code is refused and has to be given again.
 */
export function accepts(
  check: CodeCheck,
  checked: AccountRow,
  latest: AccountRow,
  transaction: WriteTransaction,
): boolean {
  if (latest.secondFactorAt !== checked.secondFactorAt) return false;
  return check.state === 'right' ? check.consume(transaction) : check.state === 'none';
}
