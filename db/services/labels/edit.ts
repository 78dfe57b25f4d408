import { AppError } from '../../../contract/errors.ts';
import type { JobOutput, Output, Parsed, ParsedJob } from '../../../contract/index.ts';
import type { LabelKind } from '../../../contract/labels.ts';
import { appendEntry } from '../../repositories/accountRows.ts';
import { findGroup, insertGroup, labelColumn, removeGroup } from '../../repositories/labels.ts';
import { recordChange, type ChangeRecorder } from '../accounts/change.ts';
import { now, type Actor, type Dependencies, type JobContext } from '../accounts/dependencies.ts';
import { noteGroups } from '../accounts/groups.ts';
import { makePlan, type Plan } from '../accounts/plan.ts';
import { createProgress } from '../changes/progress.ts';
import { readerOf } from '../changes/readers.ts';
import { holdersOf } from '../changes/undoGroupList.ts';
import { walkPlan } from '../changes/walk.ts';
import { createPace } from '../pace.ts';

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
function replacePlan(kind: LabelKind, name: string, to: string | undefined, action: string): Plan {
  const column = labelColumn(kind);
  return makePlan({ action, details: {} }, [column], (row) => {
    const current = JSON.parse(row[column]) as string[];
    if (!current.includes(name)) return undefined;
    const changed = current.flatMap((label) => (label === name ? (to ?? []) : label));
    return { changes: { [column]: JSON.stringify([...new Set(changed)]) } };
  });
}

interface Replacing {
  kind: LabelKind;
  name: string;
  /** Nothing when the label is taken away. */
  to?: string;
}

/** Brings the list of groups up to date and returns the new name as the list spells it. */
function changeList(recorder: ChangeRecorder, { kind, name, to }: Replacing): string | undefined {
  if (kind === 'tag') return to;
  const { transaction, details } = recorder;
  recorder.changedMore = removeGroup(transaction, name);
  if (recorder.changedMore) noteGroups(details, { removed: [name] });
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
  const action = replacing.to === undefined ? 'label.removed' : 'label.renamed';
  const request = { action, actor, details: { ...replacing } };
  const work = async (recorder: ChangeRecorder) => {
    const { transaction } = recorder;
    const { kind, name } = replacing;
    const plan = replacePlan(kind, name, changeList(recorder, replacing), action);
    const sequences: number[] = [];
    for await (const part of holdersOf(transaction, kind, name, signal)) sequences.push(...part);
    if (sequences.length === 0 && !recorder.changedMore) {
      throw new AppError('not_found', 'nobody has the label and it is in no list');
    }
    await walkPlan(
      readerOf(transaction),
      plan,
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
