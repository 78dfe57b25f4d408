import { v7 as uuidv7 } from 'uuid';
import { derivedColumns } from '../../db/services/accounts/derived.ts';
import { inOpeningHours } from './calendar.ts';
import { Chance } from './chance.ts';
import { lockReasons, memberNotes, memberships, sports, tags, unpaid } from './club.ts';
import type { Person } from './people.ts';
import { storedPassword } from './storedPasswords.ts';

const hour = 3_600_000;
export const day = 24 * hour;

/** An instant as the database keeps it. */
export const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** What is the same for all members. */
export interface Today {
  now: number;
  hash: string;
  searchable: readonly string[];
}

/** A row of `accounts`, all columns by their attribute names. */
export type MemberRow = ReturnType<typeof memberRow>;

/** Lockers are things on a wall: there are only so many. */
const lockers = 480;

/** A member who joined at `joined`, with everything that has become of the account since. */
export function memberRow(person: Person, joined: number, parentId: string | null, today: Today) {
  const chance = new Chance(person.index + 0x1000_0000);
  const typed = {
    username: person.username,
    memberNumber: `M-${String(person.index + 1).padStart(5, '0')}`,
    displayName: person.displayName,
    email: person.email,
    phone: person.phone,
    notes: person.notes || (chance.happens(0.14) ? chance.one(memberNotes) : ''),
    custom: JSON.stringify(customOf(person, chance)),
  };
  const state = stateOf(person, joined, chance, today.now);
  return {
    ...typed,
    ...derivedColumns(typed, today.searchable),
    id: uuidv7({ msecs: joined, seq: person.index % 0x7fffffff, random: chance.bytes(16) }),
    parentId,
    groups: JSON.stringify(groupsOf(person, joined, chance, today.now)),
    tags: JSON.stringify(tagsOf(state.lockReason, person, chance)),
    ...state,
    ...passwordOf(person, joined, chance, today),
    createdAt: iso(joined),
    updatedAt: state.archivedAt ?? state.lockedSince ?? iso(joined),
    version: 1,
  };
}

function customOf(person: Person, chance: Chance): Record<string, string> {
  const values: Record<string, string> = {};
  if (person.birthDate !== null) values['birth_date'] = person.birthDate;
  if (person.city !== '') values['city'] = person.city;
  values['membership'] = membershipOf(person, chance);
  if (person.index % 2 === 1 && person.index / 2 < lockers) values['locker'] = String((person.index + 1) / 2);
  if (person.role !== 'child') values['newsletter'] = String(chance.happens(0.37));
  if (person.phone !== null && chance.happens(0.2)) {
    values['emergency_phone'] = `+49 170 ${String(1_000_000 + chance.below(9_000_000))}`;
  }
  if (person.role === 'company')
    values['website'] = `https://www.${person.username.replaceAll('.', '-')}.example`;
  return values;
}

function membershipOf({ role, index }: Person, chance: Chance): string {
  if (role === 'child') return 'Family';
  if (role === 'company') return 'Premium';
  const place = Math.min(memberships.length - 1, Math.floor(chance.next() ** 1.7 * memberships.length));
  return memberships[index === 0 ? 1 : place] ?? 'Basic';
}

function groupsOf(person: Person, joined: number, chance: Chance, now: number): string[] {
  if (person.role === 'company') return ['Companies'];
  const groups = sports.filter(([, share]) => chance.happens(share)).map(([name]) => name);
  if (groups.length === 0 && chance.happens(0.75)) groups.push('Gym');
  if (person.role === 'child') groups.push('Juniors');
  else if ((person.birthDate ?? '9') < iso(now - 63 * 365.25 * day)) groups.push('Seniors');
  if (joined > now - 45 * day && chance.happens(0.6)) groups.push('Trial');
  if (person.role === 'adult' && chance.happens(0.006)) groups.push('Staff');
  return groups;
}

function tagsOf(lockReason: string | null, person: Person, chance: Chance): string[] {
  const given = tags.filter(([, share]) => chance.happens(share)).map(([name]) => name);
  const owes = lockReason === lockReasons[0] || (person.role !== 'child' && chance.happens(0.03));
  return owes ? [...given, unpaid] : given;
}

const noLock = { lockReason: null, lockNote: null, lockedFrom: null, lockedUntil: null, lockedSince: null };

function stateOf({ index, role }: Person, joined: number, chance: Chance, now: number) {
  const age = now - joined;
  // The first few stay as they are: screenshots and measurements sign in with them.
  const isPlain = index < 3 || role === 'company';
  const leaves = age > 120 * day && chance.happens(0.07);
  if (leaves && !isPlain) {
    const left = joined + 90 * day + chance.next() ** 0.7 * (age - 91 * day);
    const archivedAt = iso(inOpeningHours(left, now));
    return { ...noLock, status: 'archived', archivedAt };
  }
  const isLocked = age > 3 * day && chance.happens(0.034) && !isPlain;
  if (!isLocked) return { ...noLock, status: 'active', archivedAt: null };
  const since = now - Math.min(age - day, (0.2 + chance.next() ** 2 * 150) * day);
  return { ...lockOf(inOpeningHours(since, now), chance, now), status: 'locked', archivedAt: null };
}

/** A third for good, a third that ends within two weeks, a third later. Never over before somebody looks at the demo. */
function lockOf(since: number, chance: Chance, now: number) {
  const lockReason = chance.one(lockReasons);
  const end = chance.next();
  const until =
    end < 0.33 ? null : now + 8 * hour + (end < 0.66 ? chance.next() * 13 : 14 + chance.next() * 120) * day;
  return {
    lockReason,
    lockNote: chance.happens(0.3) ? 'Asked twice by e-mail, no answer yet.' : null,
    lockedFrom: iso(since),
    lockedUntil: until === null ? null : iso(until),
    lockedSince: iso(since),
  };
}

const noPassword = { passwordHash: null, passwordScheme: null, passwordCost: null };

function passwordOf({ index, role }: Person, joined: number, chance: Chance, { now, hash }: Today) {
  const has = index < 3 || (role !== 'child' && role !== 'company' && chance.happens(0.72));
  const mistakes = has && index > 2 && chance.happens(0.015) ? 1 + chance.below(4) : 0;
  const age = chance.happens(0.6) ? 0 : chance.next() * (now - joined);
  return {
    ...(has ? storedPassword(index, joined, now, hash) : noPassword),
    passwordChangedAt: has ? iso(joined + age) : null,
    mustChangePassword: Number(has && index > 2 && chance.happens(0.05)),
    failedAttempts: mistakes,
    lastFailedAt: mistakes > 0 ? iso(now - chance.next() * 2 * day) : null,
    lastSignInAt: null as string | null,
  };
}
