import type { CustomField, TimelineEntry } from '../../../../contract/index.ts';
import { statuses, type AccountStatus } from '../../../../contract/statuses.ts';
import { formatCustomValue } from '../../../forms/customFields/formatCustomValue.ts';
import { formatInstant, formatNames, messages } from '../../../text/messages.ts';

/** One value before and after, in words. */
export interface WordedChange {
  name: string;
  label: string;
  old: string;
  new: string;
}

type Fields = readonly CustomField[];
type RawChange = TimelineEntry['fields'][number];

/** Lists and objects lie in the journal as JSON. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  const object = parsed(value);
  return typeof object === 'object' && object !== null ? { ...object } : {};
}

/** Custom fields that were kept together, one by one. */
function split(change: RawChange): RawChange[] {
  if (change.name !== 'custom') return [change];
  const before = asRecord(change.old);
  const after = asRecord(change.new);
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].map((key) => ({ name: `custom.${key}`, old: before[key], new: after[key] }));
}

function plain(value: unknown): string {
  const known = parsed(value);
  if (known === null || known === undefined) return '';
  if (Array.isArray(known)) return formatNames(known.map(String));
  return typeof known === 'string' ? known : JSON.stringify(known);
}

function asInstant(value: unknown): string {
  const text = plain(value);
  return Number.isNaN(Date.parse(text)) ? text : formatInstant(text);
}

function asYesNo(value: unknown): string {
  const known = value === null || value === undefined;
  return known
    ? ''
    : value === true || value === 1 || value === '1'
      ? messages.custom.yes
      : messages.custom.no;
}

function asStatus(value: unknown): string {
  const status = statuses.find((one): one is AccountStatus => one === value);
  return status === undefined ? plain(value) : messages.status[status];
}

interface FieldWords {
  label: () => string;
  format?: (value: unknown) => string;
}

/** The fields of an account that mean something to a person; all others of the journal are the program's own. */
const known: Record<string, FieldWords> = {
  username: { label: () => messages.field.username },
  memberNumber: { label: () => messages.field.memberNumber },
  displayName: { label: () => messages.field.displayName },
  email: { label: () => messages.field.email },
  phone: { label: () => messages.field.phone },
  groups: { label: () => messages.field.groups },
  tags: { label: () => messages.field.tags },
  notes: { label: () => messages.field.notes },
  parentId: { label: () => messages.timeline.fields.parentId },
  status: { label: () => messages.timeline.fields.status, format: asStatus },
  lockReason: { label: () => messages.timeline.fields.lockReason },
  lockNote: { label: () => messages.timeline.fields.lockNote },
  lockedFrom: { label: () => messages.timeline.fields.lockedFrom, format: asInstant },
  lockedUntil: { label: () => messages.timeline.fields.lockedUntil, format: asInstant },
  archivedAt: { label: () => messages.timeline.fields.archivedAt, format: asInstant },
  mustChangePassword: { label: () => messages.timeline.fields.mustChangePassword, format: asYesNo },
};

/** What the words of the action say already. */
const said: Record<string, readonly string[]> = {
  'account.created': ['status', 'mustChangePassword'],
  'account.locked': ['status'],
  'account.unlocked': ['status', 'lockReason', 'lockNote', 'lockedFrom', 'lockedUntil'],
  'account.lockBegan': ['status'],
  // The end that was due stays: it may have been noticed later.
  'account.lockEnded': ['status', 'lockReason', 'lockNote', 'lockedFrom'],
  'account.archived': ['status', 'archivedAt'],
  'account.restored': ['status', 'archivedAt'],
};

function wordCustom({ name, old, new: after }: RawChange, fields: Fields): WordedChange {
  const key = name.slice('custom.'.length);
  const field = fields.find((one) => one.key === key);
  const format = (value: unknown) =>
    field === undefined ? plain(value) : formatCustomValue(field, plain(value));
  return { name, label: field?.label ?? key, old: format(old), new: format(after) };
}

function word(change: RawChange, fields: Fields): WordedChange | undefined {
  const { name, old, new: after } = change;
  if (name.startsWith('custom.')) return wordCustom(change, fields);
  const field = Object.hasOwn(known, name) ? known[name] : undefined;
  if (field === undefined) return undefined;
  const { label, format = plain } = field;
  return { name, label: label(), old: format(old), new: format(after) };
}

/** What an entry changed, in words and without what the words of its action say already. */
export function wordChanges({ action, fields }: TimelineEntry, customFields: Fields): WordedChange[] {
  const silent = Object.hasOwn(said, action) ? (said[action] ?? []) : [];
  return fields
    .filter(({ name }) => !silent.includes(name))
    .flatMap(split)
    .map((change) => word(change, customFields))
    .filter((change) => change !== undefined)
    .filter((change) => change.old !== change.new);
}
