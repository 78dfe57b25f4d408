import { keyOfLabel } from '../../contract/text.ts';
import type { LabelKind } from '../../contract/labels.ts';
import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';

/** The column of `accounts` that holds the labels of a kind as a JSON list. */
export function labelColumn(kind: LabelKind): 'groups' | 'tags' {
  return kind === 'group' ? 'groups' : 'tags';
}

/** A group as its owner spelt it, whatever the case of the letters asked for. */
export function findGroup(transaction: WriteTransaction, name: string): string | undefined {
  const sql = 'SELECT name FROM account_groups WHERE name_key = ?';
  return prepareWrite(transaction, sql).pluck().get(keyOfLabel(name)) as string | undefined;
}

/** Makes a group. False when there is one of that name. */
export function insertGroup(transaction: WriteTransaction, name: string): boolean {
  const sql = 'INSERT INTO account_groups (name_key, name) VALUES (?, ?) ON CONFLICT DO NOTHING';
  return prepareWrite(transaction, sql).run(keyOfLabel(name), name).changes === 1;
}

/** Removes a group, however it is spelt. Returns the name it had; undefined when there was none. */
export function removeGroup(transaction: WriteTransaction, name: string): string | undefined {
  const sql = 'DELETE FROM account_groups WHERE name_key = ? RETURNING name';
  return prepareWrite(transaction, sql).pluck().get(keyOfLabel(name)) as string | undefined;
}
