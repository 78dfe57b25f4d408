import type { ModelStatic } from 'sequelize';
import type { WriteTransaction } from '../connection/writeQueue.ts';
import type { AuditEntryModel } from '../models/auditEntry.ts';

/** What happened, to whom, by whom. Values hold only what changed and never a password or a hash. */
export interface AuditEntry {
  at: string;
  actor: string;
  action: string;
  subjectId: string | null;
  oldValues?: Record<string, unknown> | undefined;
  newValues?: Record<string, unknown> | undefined;
  /** The change it belongs to; entries without one, such as visits, cannot be undone. */
  changeId?: string | undefined;
}

export interface AuditEntryRepository {
  /** Adds entries in the transaction of the change they tell of: both are kept or neither. */
  append(transaction: WriteTransaction, entries: AuditEntry[]): Promise<void>;
}

export function createAuditEntryRepository(Entry: ModelStatic<AuditEntryModel>): AuditEntryRepository {
  return {
    async append(transaction, entries) {
      const rows = entries.map(({ oldValues, newValues, changeId, ...entry }) => ({
        ...entry,
        changeId: changeId ?? null,
        oldValues: oldValues === undefined ? null : JSON.stringify(oldValues),
        newValues: newValues === undefined ? null : JSON.stringify(newValues),
      }));
      await Entry.bulkCreate(rows, { transaction });
    },
  };
}
