import type { AccountName } from '../../../contract/account.ts';
import type { Output, Parsed } from '../../../contract/index.ts';
import type { Snapshot } from '../../connection/snapshot.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { createPace, type Pace } from '../pace.ts';
import { forEachAccount } from './accountFacts.ts';
import { createGroupTotals } from './groupTotals.ts';
import { createMemberTotals } from './memberTotals.ts';
import { hourFrom, monthsUntil, weeksUntil, type Period } from './periods.ts';

type Overview = Output<'statistics.overview'>;

const mostGroups = 12;
const mostLocks = 20;
const soon = 14 * 86_400_000;

/** The numbers of the overview as the database is now. Purged people count in the months they joined and left. */
export async function overview(
  dependencies: Dependencies,
  { offsetMinutes, months, weeks }: Parsed<'statistics.overview'>,
): Promise<Overview> {
  await dependencies.settleLocks();
  const at = dependencies.clock();
  const pace = createPace();
  return dependencies.database.snapshot(async (snapshot) => {
    const until = new Date(at.getTime() + soon).toISOString();
    const counted = await countAccounts(snapshot, pace, monthsUntil(at, months, offsetMinutes), until);
    return {
      statuses: statusTotals(snapshot),
      groups: counted.groups,
      withoutGroup: counted.withoutGroup,
      members: counted.members,
      signIns: signInTotals(snapshot, weeksUntil(at, weeks, offsetMinutes)),
      locksEnding: { total: counted.locksEnding, rows: locksEnding(snapshot, until) },
      neverUsed: counted.neverUsed,
      withoutPassword: counted.withoutPassword,
    };
  });
}

async function countAccounts(snapshot: Snapshot, pace: Pace, months: Period[], until: string) {
  const groups = createGroupTotals();
  const members = createMemberTotals(months);
  const totals = { withoutGroup: 0, neverUsed: 0, withoutPassword: 0, locksEnding: 0 };
  await forEachAccount(
    snapshot,
    pace,
    ([createdAt, archivedAt, groupList, lastSignInAt, hasPassword, lockedUntil]) => {
      members.add(createdAt, archivedAt);
      if (archivedAt !== null) return;
      if (groupList === '[]') totals.withoutGroup += 1;
      else groups.add(groupList);
      if (lastSignInAt === null) totals.neverUsed += 1;
      if (hasPassword === 0) totals.withoutPassword += 1;
      if (lockedUntil !== null && lockedUntil <= until) totals.locksEnding += 1;
    },
  );
  const purged = snapshot.prepare('SELECT joined_month, left_month, total FROM purged_totals').raw();
  for (const [joined, left, total] of purged.all() as [string, string, number][]) {
    members.addMonths(joined, left, total);
  }
  return { ...totals, groups: groups.largest(mostGroups), members: members.months() };
}

function statusTotals(snapshot: Snapshot): Overview['statuses'] {
  const statuses = { active: 0, locked: 0, archived: 0 };
  const rows = snapshot.prepare('SELECT status, total FROM account_totals').raw();
  for (const [status, total] of rows.all() as [keyof typeof statuses, number][]) statuses[status] = total;
  return statuses;
}

function signInTotals(snapshot: Snapshot, weeks: Period[]): Overview['signIns'] {
  const total = snapshot
    .prepare('SELECT coalesce(sum(total), 0) FROM sign_in_totals WHERE hour >= ? AND hour < ?')
    .pluck();
  return weeks.map(({ name, start, end }) => ({
    week: name,
    total: Number(total.get(hourFrom(start), hourFrom(end))),
  }));
}

function locksEnding(snapshot: Snapshot, until: string): Overview['locksEnding']['rows'] {
  const rows = snapshot.prepare(
    `SELECT id, username, display_name AS displayName, member_number AS memberNumber, email, phone, status,
       locked_until AS lockedUntil, lock_reason AS lockReason
     FROM accounts INDEXED BY accounts_lock_ends
     WHERE locked_until <= ? AND status = 'locked' ORDER BY locked_until, sequence LIMIT ${mostLocks}`,
  );
  return rows.all(until) as (AccountName & { lockedUntil: string; lockReason: string | null })[];
}
