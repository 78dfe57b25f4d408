import type { JobOutput, Output, Parsed, ParsedJob } from '../../../contract/index.ts';
import type { BulkChange } from '../../../contract/changes.ts';
import { recordChange, type ChangeRecorder } from '../accounts/change.ts';
import { now, type Dependencies, type JobContext } from '../accounts/dependencies.ts';
import { knownGroups } from '../accounts/groups.ts';
import { knownTags } from '../accounts/tags.ts';
import { createPace } from '../pace.ts';
import { planOf } from './plans.ts';
import { createProgress } from './progress.ts';
import { exampleCount, namesOf } from './names.ts';
import { readerOf, snapshotReader } from './readers.ts';
import { resolveTarget } from './target.ts';
import { walkPlan } from './walk.ts';
import { replaceUniqueValues } from '../../repositories/uniqueValues.ts';

/**
 * Says what `runChange` would do now, on a snapshot of its own: it holds up nobody and sees one state throughout. Throws
 * `cancelled` when the signal is aborted.
 */
export async function previewChange(
  dependencies: Dependencies,
  { target, change }: Parsed<'changes.preview'>,
  signal: AbortSignal,
): Promise<Output<'changes.preview'>> {
  await dependencies.settleLocks();
  const pace = createPace(signal);
  await pace.rest();
  return dependencies.database.snapshot(async (snapshot) => {
    const read = snapshotReader(snapshot);
    const resolved = await resolveTarget(dependencies, read, target);
    const plan = planOf(change, {
      ...dependencies,
      at: now(dependencies),
      total: resolved.sequences.length,
      read,
    });
    const changing: number[] = [];
    const tally = await walkPlan(read, plan, resolved, {
      pace,
      change: ({ sequence }) => void (changing.length < exampleCount && changing.push(sequence)),
    });
    return { ...tally, examples: namesOf(read, changing) };
  });
}

/** Groups that do not exist yet are made; names that are there already are written as they are there. */
async function withKnownNames(
  dependencies: Dependencies,
  recorder: ChangeRecorder,
  change: BulkChange,
): Promise<BulkChange> {
  if (change.kind === 'addGroups') return { ...change, names: knownGroups(recorder, change.names) };
  if (change.kind === 'addTags') return { ...change, names: await knownTags(dependencies, change.names) };
  return change;
}

/** Changes every account of a target in one transaction, or, when cancelled or broken off, none. */
export async function runChange(
  dependencies: Dependencies,
  { target, change }: ParsedJob<'changes.run'>,
  { actor, signal, report }: JobContext,
): Promise<JobOutput<'changes.run'>> {
  await dependencies.settleLocks();
  const at = now(dependencies);
  const surroundings = { ...dependencies, at, total: 0 };
  // Whatever suits no account is refused before anybody waits.
  const request = { ...planOf(change, surroundings), actor };
  const { result, changeId } = await recordChange(
    dependencies,
    request,
    async (recorder) => {
      const read = readerOf(recorder.transaction);
      const resolved = await resolveTarget(dependencies, read, target);
      const total = resolved.sequences.length;
      const known = await withKnownNames(dependencies, recorder, change);
      const plan = planOf(known, { ...surroundings, total, read });
      Object.assign(recorder.details, plan.details);
      const uniqueKeys = dependencies.customFields.uniqueKeys();
      const pace = createPace(signal);
      await pace.rest();
      return walkPlan(read, plan, resolved, {
        pace,
        step: createProgress(report, total),
        change: (row, changes) => {
          replaceUniqueValues(recorder.transaction, row, changes, uniqueKeys);
          recorder.update(row, changes);
        },
      });
    },
    { lengthy: true },
  );
  return changeId === undefined ? result : { ...result, changeId };
}
