import { AppError } from '../../../contract/errors.ts';
import { limits } from '../../../contract/fields.ts';
import type { Parsed } from '../../../contract/index.ts';
import { codePoints, keyOfLabel } from '../../../contract/text.ts';
import type { AccountRow } from '../../models/account.ts';
import type { Changes } from '../accounts/change.ts';

export type Take = Parsed<'accounts.merge'>['take'];

/** What becomes of the two accounts. Derived columns and the archiving are not in it. */
export interface Merged {
  keep: Changes;
  other: Changes;
}

/** What two accounts cannot both have: taking it gives the other account what this one had, so that nothing is lost. */
const unique = ['username', 'memberNumber', 'email'] as const;
const plain = ['displayName', 'phone'] as const;
const lockColumns = ['lockReason', 'lockNote', 'lockedFrom', 'lockedUntil'] as const;
/** They go together: a hash without its scheme or its date would be a lie, and a code without its end would have none. */
const passwordColumns = [
  'passwordHash',
  'passwordScheme',
  'passwordCost',
  'passwordExpiresAt',
  'passwordChangedAt',
  'mustChangePassword',
] as const;

function exchange(
  merged: Merged,
  keep: AccountRow,
  other: AccountRow,
  names: readonly (keyof AccountRow)[],
): void {
  for (const name of names) {
    Object.assign(merged.keep, { [name]: other[name] });
    Object.assign(merged.other, { [name]: keep[name] });
  }
}

function tooMuch(field: string, reason: string): AppError {
  return new AppError('invalid_input', 'both do not fit', { fields: { [`take.${field}`]: reason } });
}

function notesOf(keep: AccountRow, other: AccountRow, choice: Take['notes']): string {
  if (choice === 'other') return other.notes;
  if (choice !== 'both' || other.notes === '' || keep.notes === other.notes) return keep.notes;
  const both = keep.notes === '' ? other.notes : `${keep.notes}\n\n${other.notes}`;
  if (codePoints(both) > limits.notes) throw tooMuch('notes', 'too_long');
  return both;
}

function labelsOf(
  keep: AccountRow,
  other: AccountRow,
  name: 'groups' | 'tags',
  choice: Take['groups'],
): string {
  if (choice === 'other') return other[name];
  if (choice !== 'both') return keep[name];
  const both = JSON.parse(keep[name]) as string[];
  const known = new Set(both.map(keyOfLabel));
  both.push(...(JSON.parse(other[name]) as string[]).filter((label) => !known.has(keyOfLabel(label))));
  if (both.length > limits[name]) throw tooMuch(name, 'too_many');
  return JSON.stringify(both);
}

/** The values of the keys taken come from the other; those of unique fields change places. */
function takeCustom(
  merged: Merged,
  rows: [AccountRow, AccountRow],
  keys: string[],
  uniqueKeys: readonly string[],
) {
  const [kept, given] = rows.map(
    ({ custom }) => new Map(Object.entries(JSON.parse(custom) as Record<string, string>)),
  );
  if (kept === undefined || given === undefined) return;
  const put = (values: Map<string, string>, key: string, value: string | undefined) => {
    if (value === undefined) values.delete(key);
    else values.set(key, value);
  };
  for (const key of new Set(keys)) {
    const before = kept.get(key);
    put(kept, key, given.get(key));
    if (uniqueKeys.includes(key)) put(given, key, before);
  }
  merged.keep.custom = JSON.stringify(Object.fromEntries(kept));
  merged.other.custom = JSON.stringify(Object.fromEntries(given));
}

/**
 * What two accounts are after a merge. `uniqueKeys` are the custom fields whose values are unique. Throws
 * `invalid_input` on `take.<field>` when both together are more than an account holds.
 */
export function mergedValues(
  keep: AccountRow,
  other: AccountRow,
  take: Take,
  uniqueKeys: readonly string[],
): Merged {
  const merged: Merged = { keep: {}, other: {} };
  exchange(
    merged,
    keep,
    other,
    unique.filter((name) => take[name] === 'other'),
  );
  for (const name of plain) if (take[name] === 'other') merged.keep[name] = other[name] as string;
  if (take.lock === 'other')
    for (const name of lockColumns) Object.assign(merged.keep, { [name]: other[name] });
  // The hash the kept account had moves to the archived one: undoing the merge finds it there.
  if (take.password === 'other') exchange(merged, keep, other, passwordColumns);
  merged.keep.notes = notesOf(keep, other, take.notes);
  merged.keep.groups = labelsOf(keep, other, 'groups', take.groups);
  merged.keep.tags = labelsOf(keep, other, 'tags', take.tags);
  if (take.parentId === 'other') merged.keep.parentId = other.parentId;
  if (take.custom !== undefined) takeCustom(merged, [keep, other], take.custom, uniqueKeys);
  return merged;
}
