import { AppError } from '../../../contract/errors.ts';
import type { JobOutput, ParsedJob } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import { findChange, markUndone, type ChangeRow } from '../../repositories/changes.ts';
import { recordChange, type ChangeRecorder } from '../accounts/change.ts';
import type { Dependencies, JobContext } from '../accounts/dependencies.ts';
import { namesOf } from './names.ts';
import { readerOf } from './readers.ts';
import { restoreEntries } from './restoreEntries.ts';
import { bondOf, boundTogether } from './restoreTogether.ts';
import type { Values } from './takeBack.ts';
import { undoGroupList } from './undoGroupList.ts';
import { undoInViews } from '../views/renameLabel.ts';

function refuse(reason: string): never {
  throw new AppError('conflict', `the change cannot be undone: ${reason}`, { reason });
}

function changeToUndo(transaction: WriteTransaction, id: string): ChangeRow {
  const change = findChange(transaction, id);
  if (!change) throw new AppError('not_found', 'the change does not exist');
  if (change.undoable === 0) refuse('not_undoable');
  if (change.undoneBy !== null) refuse('already_undone');
  return change;
}

/** What a change did beside accounts and whom it bound together is for undo alone to read, once. */
function withoutEffects(details: Values): Values {
  const { groupList: _, views: __, together: ___, exchangedPasswords: ____, ...told } = details;
  return told;
}

/**
 * What an undo tells of the change it takes back. Of another undo only the change at its root and whether that holds now:
 * what is undone and done again for ever would grow for ever.
 */
function tellUndone(action: string, details: Values): Values {
  const { details: nested, conflicts: _, root, again, ...told } = withoutEffects(details);
  if (action !== 'change.undone') return { action, details: told };
  const first = root ?? { action: told['action'], details: nested };
  return { action, details: { changeId: told['changeId'] }, root: first, again: again !== true };
}

/**
 * Takes a change back: every account that still has what the change gave it gets its old values, the others are left alone
 * and counted. This is a change itself, and undoing it does the first one again.
 */
export async function undoChange(
  dependencies: Dependencies,
  { id }: ParsedJob<'changes.undo'>,
  context: JobContext,
): Promise<JobOutput<'changes.undo'>> {
  await dependencies.settleLocks();
  const request = { actor: context.actor, action: 'change.undone', details: { changeId: id } };
  const { result, changeId } = await recordChange(
    dependencies,
    request,
    async (recorder) => {
      const change = changeToUndo(recorder.transaction, id);
      const details = JSON.parse(change.details) as Values;
      const outcome = await restoreEntries(dependencies, recorder, change, context);
      Object.assign(recorder.details, tellUndone(change.action, details));
      if (outcome.conflicts.length > 0) recorder.details['conflicts'] = outcome.conflicts.length;
      const bond = bondOf(details);
      if (bond.together.length > 0) Object.assign(recorder.details, boundTogether(bond.together, bond));
      await undoInViews({ dependencies, recorder, actor: context.actor }, details);
      if (await undoGroupList(dependencies, recorder, details)) recorder.changedMore = true;
      if (outcome.restored > 0 || recorder.changedMore) markBoth(recorder, change, details);
      const examples = namesOf(readerOf(recorder.transaction), outcome.conflicts);
      return { restored: outcome.restored, conflicts: outcome.conflicts.length, examples };
    },
    { lengthy: true },
  );
  return changeId === undefined ? result : { ...result, changeId };
}

/** The change is undone; when it was an undo itself, what it had undone holds again and can be undone once more. */
function markBoth({ transaction, changeId, at }: ChangeRecorder, change: ChangeRow, details: Values): void {
  markUndone(transaction, change.id, { by: changeId, at });
  const undone = details['changeId'];
  if (change.action === 'change.undone' && typeof undone === 'string') markUndone(transaction, undone, null);
}
