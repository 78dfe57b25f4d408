import type { LabelKind } from '../../../contract/labels.ts';
import { query as querySchema, type Condition } from '../../../contract/query.ts';
import type { SavedViewRow } from '../../models/savedView.ts';
import { appendEntry } from '../../repositories/accountRows.ts';
import type { ChangeRecorder } from '../accounts/change.ts';
import type { Actor, Dependencies } from '../accounts/dependencies.ts';
import { LabelLists, type Replacement } from '../labels/lists.ts';
import { valuesOf } from './operations.ts';

/** A condition of a view that a change put in the place of another; kept in its details, so that undo can put it back. */
interface ViewEffect {
  id: string;
  before: Condition;
  after: Condition;
}

interface Work {
  dependencies: Pick<Dependencies, 'savedViews'>;
  recorder: ChangeRecorder;
  actor: Actor;
}

/** Puts other conditions into views, where `replace` knows one, with an entry in the journal for each view. */
async function replaceConditions(
  { dependencies: { savedViews }, recorder, actor }: Work,
  replace: (view: SavedViewRow, condition: Condition) => Condition | undefined,
): Promise<void> {
  const { transaction, at, details } = recorder;
  const effects: ViewEffect[] = [];
  for (const view of await savedViews.findAll(transaction)) {
    const { success, data } = querySchema.safeParse(JSON.parse(view.query));
    if (!success || data.filter?.conditions === undefined) continue;
    const known = effects.length;
    const conditions = data.filter.conditions.map((before) => {
      const after = replace(view, before);
      if (after !== undefined) effects.push({ id: view.id, before, after });
      return after ?? before;
    });
    if (effects.length === known) continue;
    const changed = { ...view, query: JSON.stringify({ ...data, filter: { ...data.filter, conditions } }) };
    await savedViews.update(transaction, changed);
    const values = { oldValues: valuesOf(view), newValues: valuesOf(changed) };
    appendEntry(transaction, { at, actor, action: 'view.saved', subjectId: null, ...values });
  }
  if (effects.length === 0) return;
  details['views'] = effects;
  recorder.changedMore = true;
}

/** Lets saved views that ask for a label ask for the one that takes its place. */
export function renameInViews(work: Work, kind: LabelKind, replacement: Replacement): Promise<void> {
  const lists = new LabelLists();
  return replaceConditions(work, (_, condition) => {
    if (condition.kind !== kind) return undefined;
    const names = lists.replaced(condition.names, replacement);
    return names && { ...condition, names };
  });
}

/** Puts back the conditions that a change replaced, in the views that still have what it gave them. */
export function undoInViews(work: Work, details: Record<string, unknown>): Promise<void> {
  const left = [...((details['views'] ?? []) as ViewEffect[])];
  if (left.length === 0) return Promise.resolve();
  return replaceConditions(work, (view, condition) => {
    const text = JSON.stringify(condition);
    const at = left.findIndex(({ id, after }) => id === view.id && JSON.stringify(after) === text);
    return at < 0 ? undefined : left.splice(at, 1)[0]?.before;
  });
}
