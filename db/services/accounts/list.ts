import type { Account } from '../../../contract/accounts.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Parsed } from '../../../contract/index.ts';
import type { Dependencies } from './dependencies.ts';
import { settleLocks } from './lockSchedule.ts';
import { toAccount } from './view.ts';

/** A page of accounts and how many there are in all. Without a sort they come by name. */
export async function listAccounts(dependencies: Dependencies, input: Parsed<'accounts.list'>) {
  await settleLocks(dependencies);
  const sort = input.sort ?? { by: 'displayName', direction: 'asc' };
  const { rows, total } = await dependencies.accountList.list({ ...input, sort });
  return { rows: rows.map(toAccount), total };
}

/** One account. Throws `not_found`. */
export async function getAccount(dependencies: Dependencies, id: string): Promise<Account> {
  await settleLocks(dependencies);
  const row = await dependencies.accounts.findById(id);
  if (!row) throw new AppError('not_found', 'the account does not exist');
  return toAccount(row);
}
