import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../contract/errors.ts';
import type { Parsed } from '../../../contract/index.ts';
import { query as querySchema, sort as sortSchema } from '../../../contract/query.ts';
import { uniqueKey } from '../../../contract/text.ts';
import type { SavedView } from '../../../contract/views.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { SavedViewRow } from '../../models/savedView.ts';
import { now, type Actor, type Dependencies } from '../accounts/dependencies.ts';

type Names = 'views.list' | 'views.save' | 'views.remove' | 'views.reorder';

/** As many as `views.reorder` can name. */
const mostViews = 1_000;

/** Saved views. */
export function viewOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'views.list': () => listViews(dependencies),
    'views.save': (input, { actor }) => saveView(dependencies, input, actor),
    'views.remove': ({ id }, { actor }) => removeView(dependencies, id, actor),
    'views.reorder': ({ ids }) => reorderViews(dependencies, ids),
  };
}

/** Undefined for a row that this version cannot read: one view less is better than no views at all. */
function toView(row: SavedViewRow): SavedView | undefined {
  const query = querySchema.safeParse(JSON.parse(row.query));
  const sort = sortSchema.nullable().safeParse(row.sort === null ? null : JSON.parse(row.sort));
  if (!query.success || !sort.success) return undefined;
  return { id: row.id, name: row.name, query: query.data, sort: sort.data, position: row.position };
}

async function listViews({ savedViews }: Dependencies): Promise<{ views: SavedView[] }> {
  const rows = await savedViews.findAll();
  return { views: rows.flatMap((row) => toView(row) ?? []) };
}

function nameKeyOf(name: string): string {
  const key = uniqueKey(name);
  if (key !== '') return key;
  throw new AppError('invalid_input', 'the name cannot be seen', { fields: { name: 'required' } });
}

async function saveView(dependencies: Dependencies, input: Parsed<'views.save'>, actor: Actor) {
  const { savedViews, auditEntries, writes, clock } = dependencies;
  const { id, name, query, sort } = input;
  const typed = {
    name,
    nameKey: nameKeyOf(name),
    query: JSON.stringify(query),
    sort: sort === null ? null : JSON.stringify(sort),
  };
  return writes.run(async (transaction) => {
    const rows = await savedViews.findAll(transaction);
    const before = rows.find((row) => row.id === id);
    if (id !== undefined && !before) throw new AppError('not_found', 'the view does not exist');
    if (!before && rows.length >= mostViews) {
      throw new AppError('invalid_input', 'there are too many views', { fields: { name: 'too_many' } });
    }
    const position = before?.position ?? Math.max(0, ...rows.map((row) => row.position)) + 1;
    const row = { ...typed, id: before?.id ?? uuidv7({ msecs: clock().getTime() }), position };
    await (before ? savedViews.update(transaction, row) : savedViews.insert(transaction, row));
    const entry = { at: now(dependencies), actor, action: 'view.saved', subjectId: null };
    const oldValues = before && valuesOf(before);
    await auditEntries.append(transaction, [{ ...entry, oldValues, newValues: valuesOf(row) }]);
    return { id: row.id, name, query, sort, position };
  });
}

/** What the journal keeps of a view: enough to make it again. */
export function valuesOf({ id, name, query, sort }: SavedViewRow): Record<string, unknown> {
  return { id, name, query, sort };
}

async function removeView(dependencies: Dependencies, id: string, actor: Actor) {
  const { savedViews, auditEntries, writes } = dependencies;
  return writes.run(async (transaction) => {
    const row = (await savedViews.findAll(transaction)).find((view) => view.id === id);
    if (!row) return { removed: false };
    await savedViews.remove(transaction, id);
    const entry = { at: now(dependencies), actor, action: 'view.removed', subjectId: null };
    await auditEntries.append(transaction, [{ ...entry, oldValues: valuesOf(row) }]);
    return { removed: true };
  });
}

/** Puts the named views first, in this order; the others follow in theirs. Ids without a view are passed over. */
async function reorderViews(dependencies: Dependencies, ids: string[]) {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: SavedViewRow) => places.get(id) ?? ids.length;
  await dependencies.writes.run(async (transaction) => {
    const rows = await dependencies.savedViews.findAll(transaction);
    const ordered = rows.toSorted((one, other) => placeOf(one) - placeOf(other));
    for (const [index, row] of ordered.entries()) {
      if (row.position === index + 1) continue;
      await dependencies.savedViews.update(transaction, { ...row, position: index + 1 });
    }
  });
  return listViews(dependencies);
}
