import type { Account } from '../../../contract/account.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Parsed } from '../../../contract/index.ts';
import type { Dependencies, Reading } from './dependencies.ts';
import { toAccount } from './view.ts';

/** A page of accounts and how many there are in all. Without a sort they come by name. */
export async function listAccounts(reading: Reading, input: Parsed<'accounts.list'>) {
  await reading.settleLocks();
  const sort = input.sort ?? { by: 'displayName', direction: 'asc' };
  const { rows, total } = await reading.accountList.list({ ...input, sort });
  return { rows: rows.map(toAccount), total };
}

/** One account. Throws `not_found`. */
export async function getAccount(dependencies: Dependencies, id: string): Promise<Account> {
  await dependencies.settleLocks();
  const row = await dependencies.accounts.findById(id);
  if (!row) throw new AppError('not_found', 'the account does not exist');
  return toAccount(row);
}
