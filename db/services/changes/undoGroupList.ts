import { keyOfLabel } from '../../../contract/text.ts';
import { findGroup, insertGroup, removeGroup } from '../../repositories/labels.ts';
import type { ChangeRecorder } from '../accounts/change.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { groupEffect, noteGroups } from '../accounts/groups.ts';
import { holdersQuery, LabelLists } from '../labels/lists.ts';
import { createPace } from '../pace.ts';
import { readerOf } from './readers.ts';
import { rowsOf } from './walk.ts';

/**
 * Whether somebody is in a group now. The index knows who was before this transaction; undoing what made a group only takes
 * it away from accounts, so nobody else can be in it.
 */
async function isHeld(
  { accountIndex }: Pick<Dependencies, 'accountIndex'>,
  { transaction }: ChangeRecorder,
  name: string,
): Promise<boolean> {
  const sequences = [...(await accountIndex.sequencesOf(holdersQuery('group', name)))];
  const lists = new LabelLists();
  for await (const { groups } of rowsOf(readerOf(transaction), ['groups'], sequences, createPace())) {
    if (lists.holds(JSON.parse(groups) as string[], name)) return true;
  }
  return false;
}

/**
 * Makes the groups again that a change removed from the list and removes those it made, unless somebody is in them. Resolves to
 * whether the list changed.
 */
export async function undoGroupList(
  dependencies: Pick<Dependencies, 'accountIndex'>,
  recorder: ChangeRecorder,
  details: Record<string, unknown>,
): Promise<boolean> {
  const { transaction } = recorder;
  const effect = groupEffect(details);
  const comingBack = new Set(effect.removed.map(keyOfLabel));
  const removed: string[] = [];
  for (const name of effect.added) {
    if (findGroup(transaction, name) !== name) continue;
    // A group that was only written otherwise gets its name back, whoever is in it.
    const isRespelt = comingBack.has(keyOfLabel(name));
    if (!isRespelt && (await isHeld(dependencies, recorder, name))) continue;
    removeGroup(transaction, name);
    removed.push(name);
  }
  const added = effect.removed.filter((name) => insertGroup(transaction, name));
  noteGroups(recorder.details, { added, removed });
  return added.length + removed.length > 0;
}
