import type { AccountName } from '../../../contract/account.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Output } from '../../../contract/index.ts';
import { accountNameColumns } from '../../repositories/accountNames.ts';
import type { Reading } from './dependencies.ts';

/** A family has a handful; a company with thousands is looked at in the list, by the filter for it. */
const mostChildren = 200;

/** Whom an account belongs to and who belongs to it, by name. Throws `not_found`. */
export async function familyOf(
  { database, settleLocksBriefly }: Pick<Reading, 'database' | 'settleLocksBriefly'>,
  id: string,
): Promise<Output<'accounts.family'>> {
  await settleLocksBriefly();
  const [self] = await database.read<{ parentId: string | null }>(
    'SELECT parent_id AS parentId FROM accounts WHERE id = $id',
    { id },
  );
  if (!self) throw new AppError('not_found', 'the account does not exist');
  const [parent] =
    self.parentId === null
      ? []
      : await database.read<AccountName>(`SELECT ${accountNameColumns} FROM accounts WHERE id = $id`, {
          id: self.parentId,
        });
  const ofParent = 'FROM accounts INDEXED BY accounts_by_parent WHERE parent_id = $id';
  const children = await database.read<AccountName>(
    `SELECT ${accountNameColumns} ${ofParent} ORDER BY name_sort, sequence LIMIT ${mostChildren}`,
    { id },
  );
  const [count] = await database.read<{ total: number }>(`SELECT count(*) AS total ${ofParent}`, { id });
  return { parent: parent ?? null, children, total: count?.total ?? 0 };
}
