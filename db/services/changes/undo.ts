import { AppError } from '../../../contract/errors.ts';
import type { JobOutput, ParsedJob } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import { findRows } from '../../repositories/accountRows.ts';
import {
  entriesAfter,
  findChange,
  markUndone,
  type ChangeEntry,
  type ChangeRow,
} from '../../repositories/changes.ts';
import { recordChange, type ChangeRecorder } from '../accounts/change.ts';
import type { Dependencies, JobContext } from '../accounts/dependencies.ts';
import { createPace } from '../pace.ts';
import { createProgress } from './progress.ts';
import { restoreGroup, type Restoring } from './restore.ts';
import { bondOf, boundTogether, restoreTogether } from './restoreTogether.ts';
import { namesOf } from './names.ts';
import { readerOf } from './readers.ts';
import { isAsBefore, takeBack, type Values } from './takeBack.ts';
import { undoGroupList } from './undoGroupList.ts';
import { undoInViews } from '../views/renameLabel.ts';

/** Entries read in one go: below 5 ms. */
const chunkSize = 200;

/** All columns but the secret one. */
const columns = [
  'username',
  'memberNumber',
  'email',
  'displayName',
  'phone',
  'notes',
  'groups',
  'tags',
  'custom',
  'parentId',
  'status',
  'archivedAt',
  'lockReason',
  'lockNote',
  'lockedFrom',
  'lockedUntil',
  'passwordScheme',
  'passwordChangedAt',
  'mustChangePassword',
  'failedAttempts',
  'lastFailedAt',
  'lastSignInAt',
] as const satisfies readonly (keyof AccountRow)[];

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

interface Found {
  entry: ChangeEntry;
  row: AccountRow;
}

/** The entries with their accounts, as both are now. A purged account has neither. */
function* entriesOf(transaction: WriteTransaction, changeId: string): Generator<Found[]> {
  for (let after = 0; ;) {
    const entries = entriesAfter(transaction, changeId, after, chunkSize);
    const last = entries.at(-1);
    if (!last) return;
    after = last.sequence;
    const ids = entries.map(({ subjectId }) => subjectId);
    const rows = new Map(findRows(transaction, columns, 'id', ids).map((row) => [row.id, row]));
    yield entries.flatMap((entry) => {
      const row = rows.get(entry.subjectId);
      return row ? [{ entry, row: row as AccountRow }] : [];
    });
  }
}

function valuesOf(text: string | null): Values {
  return text === null ? {} : (JSON.parse(text) as Values);
}

/** Whether the account it belonged to is gone for good. */
function isOrphaned(transaction: WriteTransaction, { parentId }: Values): boolean {
  return typeof parentId === 'string' && findRows(transaction, [], 'id', [parentId]).length === 0;
}

/** What has to be written to take an entry back: values, nothing, or 'conflict' when the account changed since. */
function restoringOf(
  { transaction, at }: ChangeRecorder,
  { entry, row }: Found,
): Restoring | 'conflict' | undefined {
  if (entry.action === 'account.created') {
    // Nobody can be uncreated who has a history: the account goes into the archive.
    return row.archivedAt === null ? { row, values: { archivedAt: at } } : undefined;
  }
  const oldValues = valuesOf(entry.oldValues);
  const values = takeBack(row, oldValues, valuesOf(entry.newValues));
  if (values !== undefined) return isOrphaned(transaction, values) ? 'conflict' : { row, values };
  return isAsBefore(row, oldValues) ? undefined : 'conflict';
}

interface Outcome {
  restored: number;
  conflicts: number[];
}

/** Restores each account by itself: what one cannot have back does not keep the others from it. */
async function restoreEach(
  { customFields }: Dependencies,
  recorder: ChangeRecorder,
  change: ChangeRow,
  { signal, report }: JobContext,
): Promise<Outcome> {
  const pace = createPace(signal);
  const step = createProgress(report, change.total);
  const outcome: Outcome = { restored: 0, conflicts: [] };
  const bond = bondOf(JSON.parse(change.details) as Values);
  const bound: Found[] = [];
  let done = 0;
  await pace.rest();
  for (const part of entriesOf(recorder.transaction, change.id)) {
    bound.push(...part.filter(({ row }) => bond.together.includes(row.id)));
    for (const found of part.filter(({ row }) => !bond.together.includes(row.id))) {
      const restoring = restoringOf(recorder, found);
      const isDone =
        restoring !== 'conflict' &&
        (restoring === undefined || restoreGroup(recorder, [restoring], customFields));
      if (!isDone) outcome.conflicts.push(found.row.sequence);
      done += 1;
      step(done);
      if (pace.due()) await pace.rest();
    }
  }
  const restorings = bound.map((found) => restoringOf(recorder, found));
  if (bond.together.length > 0 && !restoreTogether(recorder, bond, restorings, customFields)) {
    outcome.conflicts.push(...bound.map(({ row }) => row.sequence));
  }
  outcome.restored = recorder.ids.length;
  return outcome;
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
      const outcome = await restoreEach(dependencies, recorder, change, context);
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
