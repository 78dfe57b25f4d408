import { uniqueKey } from '../../contract/text.ts';
import type { LabelKind } from '../../contract/labels.ts';
import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';

/** The form in which the names of groups are unique. A name of nothing but invisible characters stays what it is. */
function keyOf(name: string): string {
  return uniqueKey(name) || name;
}

/** The column of `accounts` that holds the labels of a kind as a JSON list. */
export function labelColumn(kind: LabelKind): 'groups' | 'tags' {
  return kind === 'group' ? 'groups' : 'tags';
}

/** A group as its owner spelt it, whatever the case of the letters asked for. */
export function findGroup(transaction: WriteTransaction, name: string): string | undefined {
  const sql = 'SELECT name FROM account_groups WHERE name_key = ?';
  return prepareWrite(transaction, sql).pluck().get(keyOf(name)) as string | undefined;
}

/** Makes a group. False when there is one of that name. */
export function insertGroup(transaction: WriteTransaction, name: string): boolean {
  const sql = 'INSERT INTO account_groups (name_key, name) VALUES (?, ?) ON CONFLICT DO NOTHING';
  return prepareWrite(transaction, sql).run(keyOf(name), name).changes === 1;
}

export function removeGroup(transaction: WriteTransaction, name: string): boolean {
  const sql = 'DELETE FROM account_groups WHERE name_key = ? AND name = ?';
  return prepareWrite(transaction, sql).run(keyOf(name), name).changes === 1;
}

/** Rows looked at in one go: about 5 ms. */
export const scannedRows = 20_000;

/** The sequences among the next rows whose labels hold a name. Labels are stored as JSON.stringify writes them. */
export function holdersBetween(
  transaction: WriteTransaction,
  kind: LabelKind,
  name: string,
  after: number,
): number[] {
  const sql = `SELECT sequence FROM accounts
    WHERE sequence > $after AND sequence <= $last AND instr(${labelColumn(kind)}, $text) > 0`;
  const bind = { after, last: after + scannedRows, text: JSON.stringify(name) };
  return prepareWrite(transaction, sql).pluck().all(bind) as number[];
}

export function lastSequence(transaction: WriteTransaction): number {
  const sql = 'SELECT coalesce(max(sequence), 0) FROM accounts';
  return prepareWrite(transaction, sql).pluck().get() as number;
}
