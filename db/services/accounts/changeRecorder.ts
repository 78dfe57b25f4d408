import { v7 as uuidv7 } from 'uuid';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow, NewAccountRow } from '../../models/account.ts';
import { appendEntry, updateRow, type PartialRow } from '../../repositories/accountRows.ts';
import type { AuditEntry } from '../../repositories/auditEntries.ts';
import { insertChange } from '../../repositories/changes.ts';
import type { Actor } from './dependencies.ts';

/** Columns that never enter the journal: secrets, and what follows from other columns. */
const unrecorded = new Set([
  'passwordHash',
  'usernameKey',
  'emailKey',
  'memberNumberKey',
  'memberNumberSort',
  'nameSort',
  'searchText',
  'sequence',
]);

export type Changes = Partial<NewAccountRow>;

/** The values that differ, before and after, as the journal keeps them; nothing when none does. */
export function difference(
  row: Partial<AccountRow>,
  changes: Changes,
): Pick<AuditEntry, 'oldValues' | 'newValues'> {
  const oldValues: Record<string, unknown> = {};
  const newValues: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    const before = row[name as keyof AccountRow];
    if (unrecorded.has(name) || before === value) continue;
    oldValues[name] = before;
    newValues[name] = value;
  }
  return Object.keys(newValues).length > 0 ? { oldValues, newValues } : {};
}

/** What somebody does, as the history tells it. */
export interface ChangeRequest {
  actor: Actor;
  /** One of `changeActions` in the contract. */
  action: string;
  /**
   * What was asked for, such as a lock's note. Purging a person empties this where the change was theirs alone; of a change of
   * many it stays until the last of them is purged, so nothing that tells of one among many belongs here but their ids.
   */
  details?: Record<string, unknown>;
  /** False for what cannot be taken back, such as a new password. */
  undoable?: boolean;
}

/** Collects what one change does to accounts: writes each with its journal entry and, at the end, the change itself. */
export class ChangeRecorder {
  readonly transaction: WriteTransaction;
  readonly changeId: string;
  readonly at: string;
  /** The accounts changed so far. */
  readonly ids: string[] = [];
  /** May be completed while the change is made. */
  readonly details: Record<string, unknown>;
  /** That something was changed beside accounts: an empty group can be renamed too. */
  changedMore = false;
  readonly #request: ChangeRequest;

  constructor(transaction: WriteTransaction, instant: Date, request: ChangeRequest) {
    this.transaction = transaction;
    this.at = instant.toISOString();
    this.changeId = uuidv7({ msecs: instant.getTime() });
    this.details = { ...request.details };
    this.#request = request;
  }

  /**
   * Writes changes to one account with its next version. `row` holds at least the columns that are changed. `told` are
   * values for the journal that explain the change and stay as they are. Throws `conflict` for what must be unique and is
   * taken.
   */
  update<Row extends PartialRow>(
    row: Row,
    changes: Changes,
    action = this.#request.action,
    told: Changes = {},
  ): Row {
    const changed = { ...changes, version: row.version + 1, updatedAt: this.at };
    updateRow(this.transaction, row.sequence, changed);
    const { oldValues, newValues } = difference(row, changes);
    this.note(row.id, newValues && { oldValues, newValues: { ...newValues, ...told } }, action);
    return { ...row, ...changed };
  }

  /** The journal entry of an account that was written otherwise: one that was just created. */
  note(
    id: string,
    values: Pick<AuditEntry, 'oldValues' | 'newValues'> = {},
    action = this.#request.action,
  ): void {
    const { at, changeId } = this;
    appendEntry(this.transaction, {
      at,
      actor: this.#request.actor,
      action,
      subjectId: id,
      changeId,
      ...values,
    });
    this.ids.push(id);
  }

  /** Writes the change itself and returns its id; with nothing changed there is none. */
  finish(): string | undefined {
    const total = this.ids.length;
    if (total === 0 && !this.changedMore) return undefined;
    insertChange(this.transaction, {
      id: this.changeId,
      at: this.at,
      actor: this.#request.actor,
      action: this.#request.action,
      details: JSON.stringify(this.details),
      total,
      subjectId: total === 1 ? (this.ids[0] ?? null) : null,
      undoable: Number(this.#request.undoable ?? true),
    });
    return this.changeId;
  }
}
