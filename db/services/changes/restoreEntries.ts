import { prepareWrite } from '../../connection/writeQueue.ts';
import type { ChangeRow } from '../../repositories/changes.ts';
import type { ChangeRecorder } from '../accounts/change.ts';
import type { Dependencies, JobContext } from '../accounts/dependencies.ts';
import { parentRefusal } from '../accounts/parent.ts';
import { createPace } from '../pace.ts';
import { entriesOf, type Found } from './changeEntries.ts';
import { createProgress } from './progress.ts';
import { restoreGroup, type Restoring } from './restore.ts';
import { bondOf, restoreTogether, type Bound } from './restoreTogether.ts';
import { isAsBefore, takeBack, type Values } from './takeBack.ts';

interface Outcome {
  restored: number;
  /** The accounts that were left as they are, by their sequence. */
  conflicts: number[];
}

interface Work {
  dependencies: Dependencies;
  recorder: ChangeRecorder;
  change: ChangeRow;
  context: JobContext;
}

function valuesOf(text: string | null): Values {
  return text === null ? {} : (JSON.parse(text) as Values);
}

/** What has to be written to take an entry back: values, nothing, or 'conflict' when the account changed since. */
function restoringOf({ at }: ChangeRecorder, { entry, row }: Found): Restoring | 'conflict' | undefined {
  if (entry.action === 'account.created') {
    // Nobody can be uncreated who has a history: the account goes into the archive.
    return row.archivedAt === null ? { row, values: { archivedAt: at } } : undefined;
  }
  const oldValues = valuesOf(entry.oldValues);
  const values = takeBack(row, oldValues, valuesOf(entry.newValues));
  if (values !== undefined) return { row, values };
  return isAsBefore(row, oldValues) ? undefined : 'conflict';
}

/** Why an account cannot belong again to whom it belonged: they are gone for good, or belong to it by now. */
function refusalOf({ transaction }: ChangeRecorder, { row, values }: Restoring) {
  const { parentId } = values;
  return typeof parentId === 'string' ? parentRefusal(transaction, row.id, parentId) : undefined;
}

/** Restores each account by itself, but for some: what one cannot have back does not keep the others from it. */
async function restoreEach(
  { dependencies, recorder, change, context }: Work,
  except: readonly string[],
): Promise<Outcome> {
  const pace = createPace(context.signal);
  const step = createProgress(context.report, change.total);
  const conflicts: number[] = [];
  let done = except.length;
  const restore = (restoring: Restoring) =>
    refusalOf(recorder, restoring) === undefined &&
    restoreGroup(recorder, [restoring], dependencies.customFields);
  await pace.rest();
  for (const part of entriesOf(recorder.transaction, change.id)) {
    for (const found of part.filter(({ row }) => !except.includes(row.id))) {
      const restoring = restoringOf(recorder, found);
      const isDone = restoring !== 'conflict' && (restoring === undefined || restore(restoring));
      if (!isDone) conflicts.push(found.row.sequence);
      done += 1;
      step(done);
      if (pace.due()) await pace.rest();
    }
  }
  return { restored: recorder.ids.length, conflicts };
}

async function boundEntries({ recorder, change }: Work, { together }: Bound): Promise<Found[]> {
  const bound: Found[] = [];
  const pace = createPace();
  for (const part of entriesOf(recorder.transaction, change.id)) {
    bound.push(...part.filter(({ row }) => together.includes(row.id)));
    if (pace.due()) await pace.rest();
  }
  return bound;
}

/**
 * Restores first the accounts that the change binds together, then the others; when the first cannot be restored, nobody.
 * Whether the bound ones make a circle in their family shows only at the end, when the others are back in their places.
 */
async function restoreBound(work: Work, bond: Bound): Promise<Outcome> {
  const { dependencies, recorder } = work;
  const found = await boundEntries(work, bond);
  const nobody = { restored: 0, conflicts: found.map(({ row }) => row.sequence) };
  const restorings = found.map((one) => restoringOf(recorder, one));
  const group = restorings.filter((one): one is Restoring => typeof one === 'object');
  if (group.some((one) => refusalOf(recorder, one) === 'parent_missing')) return nobody;
  prepareWrite(recorder.transaction, 'SAVEPOINT bound_accounts').run();
  if (!restoreTogether(recorder, bond, restorings, dependencies.customFields)) return nobody;
  const outcome = await restoreEach(work, bond.together);
  if (group.every((one) => refusalOf(recorder, one) === undefined)) return outcome;
  prepareWrite(recorder.transaction, 'ROLLBACK TO bound_accounts').run();
  recorder.ids.length = 0;
  return nobody;
}

/** Takes the entries of a change back, as far as nobody changed the same since. */
export async function restoreEntries(
  dependencies: Dependencies,
  recorder: ChangeRecorder,
  change: ChangeRow,
  context: JobContext,
): Promise<Outcome> {
  const work = { dependencies, recorder, change, context };
  const bond = bondOf(JSON.parse(change.details) as Values);
  return bond.together.length > 0 ? restoreBound(work, bond) : restoreEach(work, []);
}
