import type { Account, CustomField } from '../../contract/index.ts';

const givenNames = [
  'Anna',
  'Björn',
  'Chiara',
  'Dmitri',
  'Esra',
  'Fatima',
  'George',
  'Hana',
  'Ibrahim',
  'Jana',
  '美咲',
];
const familyNames = [
  'Albrecht',
  'Brown',
  'Çelik',
  'Dubois',
  'Eriksson',
  'Fischer',
  'García',
  'Harber',
  'Ivanov',
];
const groups = [['Gym'], ['Gym', 'Yoga'], [], ['Pool'], ['Juniors', 'Pool', 'Trial']];
const firstDay = Date.UTC(2019, 0, 6, 9, 30);
const minute = 60_000;

/** An identifier of version 7, as main makes them, that tells its place in the list. */
export function memberId(place: number): string {
  return `0190a000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;
}

/** The invented member at a place: always the same one for the same place. */
export function inventMember(place: number, changes: Partial<Account> = {}): Account {
  const given = givenNames[place % givenNames.length] ?? 'Anna';
  const family = familyNames[Math.floor(place / givenNames.length) % familyNames.length] ?? 'Brown';
  const created = new Date(firstDay + place * 37 * minute).toISOString();
  const locked = place % 17 === 5;
  return {
    id: memberId(place),
    username: `${given}.${family}.${place}`.toLowerCase(),
    displayName: `${given} ${family}`,
    memberNumber: null,
    email: place % 7 === 6 ? null : `member${place}@example.org`,
    phone: place % 5 === 4 ? null : `+49 30 ${String(1_000_000 + place)}`,
    archivedAt: null,
    status: locked ? 'locked' : 'active',
    lockReason: locked ? 'Fees not paid' : null,
    lockNote: null,
    lockedFrom: locked ? created : null,
    lockedUntil: null,
    hasPassword: place % 3 !== 0,
    passwordScheme: place % 3 === 0 ? null : 'argon2id',
    passwordChangedAt: place % 3 === 0 ? null : created,
    mustChangePassword: place % 4 === 1,
    lastSignInAt: place % 4 === 0 ? null : new Date(firstDay + place * 61 * minute).toISOString(),
    passwordExpiresAt: null,
    failedAttempts: 0,
    secondFactorAt: null,
    groups: groups[place % groups.length] ?? [],
    tags: [],
    custom: {},
    parentId: null,
    notes: '',
    version: 1,
    createdAt: created,
    updatedAt: created,
    ...changes,
  };
}

export function inventMembers(count: number): Account[] {
  return Array.from({ length: count }, (_, place) => inventMember(place));
}

/** A custom field as the owner would define it; `label` and `type` are all one has to choose. */
export function inventField(
  position: number,
  changes: Pick<CustomField, 'label' | 'type'> & Partial<CustomField>,
): CustomField {
  return {
    id: memberId(9_000_000 + position),
    key: changes.label.toLowerCase(),
    position,
    version: 1,
    removedAt: null,
    choices: [],
    required: false,
    unique: false,
    defaultValue: null,
    inList: false,
    searchable: true,
    ...changes,
  };
}
