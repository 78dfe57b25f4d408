import type { TimelineEntry } from '../../../contract/accounts.ts';
import type { Output, Parsed } from '../../../contract/index.ts';
import type { Reading } from './dependencies.ts';

/** What a person understands of an account, and how the journal's values are read. Everything else stays unsaid. */
const readers: Record<string, (value: unknown) => unknown> = {
  username: asIs,
  memberNumber: asIs,
  email: asIs,
  displayName: asIs,
  phone: asIs,
  notes: asIs,
  groups: fromJson,
  tags: fromJson,
  parentId: asIs,
  status: asIs,
  lockReason: asIs,
  lockNote: asIs,
  lockedFrom: asIs,
  lockedUntil: asIs,
  mustChangePassword: (value) => value === 1,
};

function asIs(value: unknown): unknown {
  return value ?? null;
}

function fromJson(text: unknown): unknown {
  return typeof text === 'string' ? (JSON.parse(text) as unknown) : [];
}

type Values = Record<string, unknown>;

function valuesOf(text: unknown): Values {
  return typeof text === 'string' ? (JSON.parse(text) as Values) : {};
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** The custom fields that differ, each as a field of its own: `custom.` and its key. */
function customFields(before: Values, after: Values): TimelineEntry['fields'] {
  const [old, given] = [valuesOf(before['custom']), valuesOf(after['custom'])];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(given)])];
  return keys
    .filter((key) => old[key] !== given[key])
    .map((key) => ({ name: `custom.${key}`, old: old[key] ?? null, new: given[key] ?? null }));
}

function fieldsOf(before: Values, after: Values): TimelineEntry['fields'] {
  const plain = Object.entries(readers)
    .filter(([name]) => name in after)
    .map(([name, read]) => ({ name, old: read(before[name]), new: read(after[name]) }))
    // A new account has many fields with nothing in them.
    .filter((field) => !(isEmpty(field.old) && isEmpty(field.new)));
  return 'custom' in after ? [...plain, ...customFields(before, after)] : plain;
}

interface EntryRow {
  sequence: number;
  at: string;
  actor: string;
  action: string;
  changeId: string | null;
  oldValues: string | null;
  newValues: string | null;
}

/** What happened to an account, newest first, with old and new values in the window's form. */
export async function accountTimeline(
  { database }: Reading,
  { id, before, limit }: Parsed<'accounts.timeline'>,
): Promise<Output<'accounts.timeline'>> {
  const rows = await database.read<EntryRow>(
    `SELECT sequence, at, actor, action, change_id AS changeId, old_values AS oldValues, new_values AS newValues
     FROM audit_entries WHERE subject_id = $id AND sequence < $before ORDER BY sequence DESC LIMIT $limit`,
    { id, before: before ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 },
  );
  const entries = rows.slice(0, limit).map(({ oldValues, newValues, ...entry }) => ({
    ...entry,
    fields: fieldsOf(valuesOf(oldValues), valuesOf(newValues)),
  }));
  return { entries, more: rows.length > limit };
}
