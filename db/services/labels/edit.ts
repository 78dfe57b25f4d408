import { AppError } from '../../../contract/errors.ts';
import type { JobOutput, Output, Parsed, ParsedJob } from '../../../contract/index.ts';
import type { LabelKind } from '../../../contract/labels.ts';
import { keyOfLabel } from '../../../contract/text.ts';
import { appendEntry } from '../../repositories/accountRows.ts';
import { findGroup, insertGroup, labelColumn, removeGroup } from '../../repositories/labels.ts';
import { recordChange, type ChangeRecorder } from '../accounts/change.ts';
import { now, type Actor, type Dependencies, type JobContext } from '../accounts/dependencies.ts';
import { noteGroups } from '../accounts/groups.ts';
import { makePlan, type Plan } from '../accounts/plan.ts';
import { knownTags } from '../accounts/tags.ts';
import { createProgress } from '../changes/progress.ts';
import { readerOf } from '../changes/readers.ts';
import { walkPlan } from '../changes/walk.ts';
import { createPace } from '../pace.ts';
import { renameInViews } from '../views/renameLabel.ts';
import { holdersQuery, LabelLists, type Replacement } from './lists.ts';

/** Makes a group that nobody is in yet. Throws `conflict/name_taken` on `name`. */
export async function createGroup(
  dependencies: Dependencies,
  { kind, name }: Parsed<'labels.create'>,
  actor: Actor,
): Promise<Output<'labels.create'>> {
  const at = now(dependencies);
  await dependencies.writes.run((transaction) => {
    if (!insertGroup(transaction, name)) {
      const fields = { name: 'name_taken' };
      throw new AppError('conflict', 'there is such a group', { reason: 'name_taken', fields });
    }
    const newValues = { kind, name };
    appendEntry(transaction, { at, actor, action: 'label.created', subjectId: null, newValues });
    return Promise.resolve();
  });
  return { name };
}

/** Puts another label, or none, in the place of one. */
function replacePlan(kind: LabelKind, replacement: Replacement, action: string): Plan {
  const column = labelColumn(kind);
  const lists = new LabelLists();
  return makePlan({ action, details: {} }, [column], (row) => {
    const changed = lists.replaced(JSON.parse(row[column]) as string[], replacement);
    return changed && { changes: { [column]: JSON.stringify(changed) } };
  });
}

interface Replacing extends Replacement {
  kind: LabelKind;
}

/** The new name as it is written where there is one already. A name may be written otherwise by renaming, too. */
async function knownName(
  dependencies: Dependencies,
  recorder: ChangeRecorder,
  { kind, name, to }: Replacing,
): Promise<string | undefined> {
  if (kind === 'group') return changeList(recorder, { name, to });
  if (to === undefined || keyOfLabel(to) === keyOfLabel(name)) return to;
  const [known] = await knownTags(dependencies, [to]);
  return known;
}

/** Brings the list of groups up to date and returns the new name as the list spells it. */
function changeList(recorder: ChangeRecorder, { name, to }: Replacement): string | undefined {
  const { transaction, details } = recorder;
  const removed = removeGroup(transaction, name);
  if (removed !== undefined) {
    noteGroups(details, { removed: [removed] });
    recorder.changedMore = true;
  }
  if (to === undefined) return undefined;
  const known = findGroup(transaction, to);
  if (known !== undefined) return known;
  insertGroup(transaction, to);
  noteGroups(details, { added: [to] });
  return to;
}

async function replaceLabel(
  dependencies: Dependencies,
  replacing: Replacing,
  { actor, signal, report }: JobContext,
) {
  const { kind, name } = replacing;
  const action = replacing.to === undefined ? 'label.removed' : 'label.renamed';
  const request = { action, actor, details: { ...replacing } };
  const work = async (recorder: ChangeRecorder) => {
    const { transaction } = recorder;
    const replacement = { name, to: await knownName(dependencies, recorder, replacing) };
    Object.assign(recorder.details, replacement);
    const sequences = [...(await dependencies.accountIndex.sequencesOf(holdersQuery(kind, name)))];
    if (sequences.length === 0 && !recorder.changedMore) {
      throw new AppError('not_found', 'nobody has the label and it is in no list');
    }
    if (replacement.to !== undefined) {
      await renameInViews({ dependencies, recorder, actor }, kind, replacement);
    }
    await walkPlan(
      readerOf(transaction),
      replacePlan(kind, replacement, action),
      { sequences, missing: 0 },
      {
        pace: createPace(signal),
        step: createProgress(report, sequences.length),
        change: (row, changes) => void recorder.update(row, changes),
      },
    );
    return recorder.ids.length;
  };
  const { result, ...change } = await recordChange(dependencies, request, work, { lengthy: true });
  return { changed: result, ...change };
}

/**
 * Gives a group or tag another name wherever it stands; with a name that exists, two become one. Throws `not_found` when
 * there is no such label.
 */
export async function renameLabel(
  dependencies: Dependencies,
  { kind, name, to }: ParsedJob<'labels.rename'>,
  context: JobContext,
): Promise<JobOutput<'labels.rename'>> {
  return name === to ? { changed: 0 } : replaceLabel(dependencies, { kind, name, to }, context);
}

/** Takes a group or tag away from everybody and from the list. Throws `not_found` when there is no such label. */
export async function removeLabel(
  dependencies: Dependencies,
  { kind, name }: ParsedJob<'labels.remove'>,
  context: JobContext,
): Promise<JobOutput<'labels.remove'>> {
  return replaceLabel(dependencies, { kind, name }, context);
}
