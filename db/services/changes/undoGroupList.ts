import type { WriteTransaction } from '../../connection/writeQueue.ts';
import {
  holdersBetween,
  insertGroup,
  lastSequence,
  removeGroup,
  scannedRows,
} from '../../repositories/labels.ts';
import type { ChangeRecorder } from '../accounts/change.ts';
import { groupEffect, noteGroups } from '../accounts/groups.ts';
import { createPace } from '../pace.ts';
import type { LabelKind } from '../../../contract/labels.ts';

/** The accounts that have a label now, a part at a time. */
export async function* holdersOf(
  transaction: WriteTransaction,
  kind: LabelKind,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<number[]> {
  const pace = createPace(signal);
  const last = lastSequence(transaction);
  for (let after = 0; after < last; after += scannedRows) {
    yield holdersBetween(transaction, kind, name, after);
    await pace.rest();
  }
}

async function isHeld(transaction: WriteTransaction, name: string): Promise<boolean> {
  for await (const part of holdersOf(transaction, 'group', name)) if (part.length > 0) return true;
  return false;
}

/**
 * Makes the groups again that a change removed from the list and removes those it made, unless somebody is in them. Resolves to
 * whether the list changed.
 */
export async function undoGroupList(
  recorder: ChangeRecorder,
  details: Record<string, unknown>,
): Promise<boolean> {
  const { transaction } = recorder;
  const effect = groupEffect(details);
  const added = effect.removed.filter((name) => insertGroup(transaction, name));
  const removed: string[] = [];
  for (const name of effect.added) {
    if (!(await isHeld(transaction, name)) && removeGroup(transaction, name)) removed.push(name);
  }
  noteGroups(recorder.details, { added, removed });
  return added.length + removed.length > 0;
}
