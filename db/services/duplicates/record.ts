import { QueryTypes, type Sequelize } from 'sequelize';
import { v7 as uuidv7 } from 'uuid';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import { difference, type Changes } from '../accounts/change.ts';
import type { Actor, Dependencies } from '../accounts/dependencies.ts';

interface ChangeRequest {
  actor: Actor;
  action: string;
  details?: Record<string, unknown>;
}

/** One change while it is being made: every account it writes gets a journal entry with its id. */
export interface ChangeRecorder {
  transaction: WriteTransaction;
  at: string;
  update(row: AccountRow, changes: Changes): Promise<AccountRow>;
}

/** One transaction, one row in the history, one journal entry for each account. The window is told after the commit. */
export async function recordChange<Result>(
  dependencies: Dependencies,
  { actor, action, details = {} }: ChangeRequest,
  work: (recorder: ChangeRecorder) => Promise<Result>,
): Promise<{ result: Result; changeId: string }> {
  const at = dependencies.clock().toISOString();
  const changeId = uuidv7({ msecs: dependencies.clock().getTime() });
  const ids: string[] = [];
  const result = await dependencies.writes.run(async (transaction) => {
    const update: ChangeRecorder['update'] = async (row, changes) => {
      const changed = { ...changes, version: row.version + 1, updatedAt: at };
      const after = await dependencies.accounts.update(transaction, row, changed);
      const entry = { at, actor, action, subjectId: row.id, changeId, ...difference(row, changes) };
      await dependencies.auditEntries.append(transaction, [entry]);
      ids.push(row.id);
      return after;
    };
    const made = await work({ transaction, at, update });
    // Sequelize's types leave out the instance that every transaction has.
    const { sequelize } = transaction as unknown as { sequelize: Sequelize };
    await sequelize.query(
      `INSERT INTO changes (id, at, actor, action, details, total) VALUES ($changeId, $at, $actor, $action, $details, $total)`,
      {
        bind: { changeId, at, actor, action, details: JSON.stringify(details), total: ids.length },
        type: QueryTypes.INSERT,
        transaction,
      },
    );
    return made;
  });
  dependencies.onAccountsChanged(ids);
  return { result, changeId };
}
