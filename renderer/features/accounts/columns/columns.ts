import type { CustomField, CustomFieldType } from '../../../../contract/index.ts';
import type { ShownColumn } from '../listInput.ts';

export type ColumnKey = ShownColumn | `custom:${string}`;

interface BuiltInColumn {
  key: ShownColumn;
  field?: undefined;
}

interface FieldColumn {
  key: `custom:${string}`;
  /** The owner's own field that it shows. */
  field: CustomField;
}

/** One column of the list. */
export type Column = BuiltInColumn | FieldColumn;

interface Measure {
  /** Pixels it takes when nobody asked for others, and the fewest with which the automatic fit still shows it. */
  usual: number;
  least: number;
  /** Its part of the room that is left over; 0 keeps its width. */
  weight: number;
}

/** The columns that everybody has, in the order in which they stand until somebody moves them. */
export const builtIn: readonly ShownColumn[] = [
  'displayName',
  'username',
  'memberNumber',
  'email',
  'phone',
  'status',
  'groups',
  'tags',
  'lastSignInAt',
  'passwordChangedAt',
  'lockedUntil',
  'createdAt',
  'updatedAt',
];

/** It stays first and cannot be hidden: a row without a name is nobody. */
export const nameColumn = 'displayName';

/** Shown as long as nobody chose, if there is room. The first to go comes first; the name and the status stay. */
const goesFirst: readonly ShownColumn[] = ['createdAt', 'phone', 'lastSignInAt', 'email', 'username'];
export const shownAtFirst: ReadonlySet<string> = new Set<ShownColumn>([
  ...goesFirst,
  'displayName',
  'status',
]);

/** The order in which columns give way in a narrow window. Those the owner put into the list are worth more than dates. */
export function givesWay({ key, field }: Column): number {
  if (field !== undefined) return 1.5 - field.position / 1_000;
  const place = goesFirst.findIndex((name) => name === key);
  return place === -1 ? Infinity : place;
}

const texts: Measure = { usual: 150, least: 116, weight: 1 };
const wide: Measure = { usual: 220, least: 156, weight: 1.6 };
const day: Measure = { usual: 122, least: 122, weight: 0 };

const measures: Record<ShownColumn, Measure> = {
  displayName: { usual: 200, least: 140, weight: 1.5 },
  username: { usual: 150, least: 116, weight: 1.1 },
  memberNumber: { usual: 120, least: 100, weight: 0 },
  email: wide,
  phone: texts,
  // Room for until when and why somebody is locked.
  status: { usual: 220, least: 176, weight: 1.3 },
  groups: { usual: 160, least: 120, weight: 1 },
  tags: { usual: 160, least: 120, weight: 1 },
  lastSignInAt: day,
  passwordChangedAt: { usual: 150, least: 150, weight: 0 },
  lockedUntil: day,
  createdAt: day,
  updatedAt: day,
};

const measuresOfFields: Record<CustomFieldType, Measure> = {
  text: texts,
  longText: wide,
  number: { usual: 110, least: 90, weight: 0 },
  date: day,
  yesNo: { usual: 90, least: 80, weight: 0 },
  choice: { usual: 130, least: 100, weight: 0 },
  email: wide,
  phone: texts,
  url: wide,
};

/** Narrow enough to put a column aside, wide enough to find its edge again. */
export const narrowest = 56;
export const widest = 1_200;

export function measureOf({ key, field }: Column): Measure {
  return field === undefined ? measures[key] : measuresOfFields[field.type];
}

const instants = new Set<string>([
  'lastSignInAt',
  'passwordChangedAt',
  'lockedUntil',
  'createdAt',
  'updatedAt',
]);

/** Dates are first wanted newest first, everything else from A. */
export function isNewestFirst({ key, field }: Column): boolean {
  return field === undefined ? instants.has(key) : field.type === 'date';
}
