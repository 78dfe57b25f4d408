import { Chance } from './chance.ts';
import { inOpeningHours, visits } from './calendar.ts';
import { day, iso, type MemberRow } from './memberRow.ts';

/** An entry of the journal, and of the history when one of the staff did it. */
export interface Event {
  at: string;
  actor: string;
  action: string;
  subjectId: string;
  oldValues: Record<string, unknown> | null;
  newValues: Record<string, unknown> | null;
  /** What the history says of it; null for visits, which are no change. */
  details: Record<string, unknown> | null;
}

const staff = ['owner', 'front desk'] as const;
const weeks = 26;

/** What happened to a member since joining. Puts the last visit and the version that follow from it into the row. */
export function historyOf(member: MemberRow, index: number, now: number, density: number): Event[] {
  const chance = new Chance(index + 0x2000_0000);
  const events = [created(member), ...updates(member, chance, now), ...locks(member), ...archives(member)];
  const changes = events.filter(({ details }) => details !== null).toSorted(byTime);
  member.version = changes.length;
  member.updatedAt = changes.at(-1)?.at ?? member.updatedAt;
  const signIns = visitsOf(member, chance, now, density);
  member.lastSignInAt = signIns.at(-1)?.at ?? null;
  return [...events, ...signIns];
}

function byTime(one: Event, other: Event): number {
  return one.at < other.at ? -1 : Number(one.at > other.at);
}

function created(member: MemberRow): Event {
  const { id, createdAt, username, memberNumber, email, displayName, phone, groups } = member;
  const newValues = { username, memberNumber, email, displayName, phone, groups };
  const rest = { oldValues: null, newValues, details: {} };
  return { at: createdAt, actor: 'front desk', action: 'account.created', subjectId: id, ...rest };
}

/** A few moved, or have another phone: what the row says is the new value. */
function updates(member: MemberRow, chance: Chance, now: number): Event[] {
  const joined = Date.parse(member.createdAt);
  const end = Date.parse(member.archivedAt ?? member.lockedSince ?? iso(now));
  if (end - joined < 20 * day || !chance.happens(0.12)) return [];
  const at = iso(inOpeningHours(joined + day + chance.next() ** 0.5 * (end - joined - 2 * day), now));
  const changed = changeOf(member, chance);
  if (changed === undefined) return [];
  const [name, before] = changed;
  const values = { oldValues: { [name]: before }, newValues: { [name]: member[name] } };
  const details = { fields: [name] };
  return [
    { at, actor: chance.one(staff), action: 'account.updated', subjectId: member.id, ...values, details },
  ];
}

type Updated = 'phone' | 'notes' | 'custom';

function changeOf(member: MemberRow, chance: Chance): [name: Updated, before: string | null] | undefined {
  const custom = JSON.parse(member.custom) as Record<string, string>;
  if (chance.happens(0.4)) return ['custom', JSON.stringify({ ...custom, membership: 'Student' })];
  if (member.notes !== '') return ['notes', ''];
  return member.phone === null ? undefined : ['phone', chance.happens(0.5) ? null : '+49 30 5550 123'];
}

function locks({ id, lockedSince, lockReason, lockNote, lockedFrom, lockedUntil }: MemberRow): Event[] {
  if (lockedSince === null) return [];
  const newValues = { lockReason, lockNote, lockedFrom, lockedUntil, status: 'locked' };
  const nothing = { lockReason: null, lockNote: null, lockedFrom: null, lockedUntil: null };
  const oldValues = { ...nothing, status: 'active' };
  const details = { reason: lockReason, ...(lockedUntil === null ? {} : { until: lockedUntil }) };
  return [
    {
      at: lockedSince,
      actor: 'owner',
      action: 'account.locked',
      subjectId: id,
      oldValues,
      newValues,
      details,
    },
  ];
}

function archives({ id, archivedAt }: MemberRow): Event[] {
  if (archivedAt === null) return [];
  const oldValues = { archivedAt: null, status: 'active' };
  const newValues = { archivedAt, status: 'archived' };
  const rest = { oldValues, newValues, details: {} };
  return [{ at: archivedAt, actor: 'owner', action: 'account.archived', subjectId: id, ...rest }];
}

/** A quarter never came to sign in, some came once long ago, the others come now and then. */
function visitsOf(member: MemberRow, chance: Chance, now: number, density: number): Event[] {
  if (member.passwordHash === null) return [];
  const kind = chance.next();
  const isPlain = member.memberNumber <= 'M-00003';
  if (kind < 0.22 && !isPlain) return [];
  const joined = Date.parse(member.createdAt);
  const end = Date.parse(member.archivedAt ?? member.lockedSince ?? iso(now));
  const begin = Math.max(joined, kind < 0.4 ? joined : now - weeks * 7 * day);
  if (end <= begin) return [];
  const often = kind < 0.4 ? 1 : 1 + Math.floor(chance.next() ** 3 * 14 * density);
  let oldValues: Record<string, unknown> = { lastSignInAt: null };
  return visits(chance, often, begin, end).map((instant) => {
    const at = iso(instant);
    const newValues = { lastSignInAt: at };
    const entry = {
      at,
      actor: 'front desk',
      action: 'account.passwordRight',
      subjectId: member.id,
      details: null,
    };
    const event = { ...entry, oldValues, newValues };
    oldValues = newValues;
    return event;
  });
}
