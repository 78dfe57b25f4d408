import type { AccountName } from '../../../contract/account.ts';
import type { Output, Parsed } from '../../../contract/index.ts';
import type { Snapshot } from '../../connection/snapshot.ts';
import { accountNameColumns } from '../../repositories/accountNames.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { countAccounts } from './countAccounts.ts';
import { createMemberTotals } from './memberTotals.ts';
import { day, hourFrom, monthsUntil, weeksUntil, type Period } from './periods.ts';

type Overview = Output<'statistics.overview'>;

const mostGroups = 12;
const mostLocks = 20;
const soon = 14 * day;

/** The numbers of the overview. Purged people count in the months they joined and left. */
export async function overview(
  dependencies: Dependencies,
  { offsetMinutes, months, weeks }: Parsed<'statistics.overview'>,
): Promise<Overview> {
  await dependencies.settleLocksBriefly();
  const at = dependencies.clock();
  const until = at.getTime() + soon;
  const members = createMemberTotals(monthsUntil(at, months, offsetMinutes));
  const { locksEnding, ...counted } = await countAccounts(dependencies, members, until);
  const groups = largestGroups(await dependencies.accountIndex.labelTotals('group'));
  return dependencies.database.snapshot((snapshot) => {
    addPurged(snapshot, members);
    return Promise.resolve({
      ...counted,
      statuses: statusTotals(snapshot),
      groups,
      members: members.months(),
      signIns: signInTotals(snapshot, weeksUntil(at, weeks, offsetMinutes)),
      locksEnding: { total: locksEnding, rows: locksEndingBy(snapshot, new Date(until).toISOString()) },
    });
  });
}

function largestGroups(totals: Map<string, { total: number }>): Overview['groups'] {
  return [...totals]
    .map(([name, { total }]) => ({ name, total }))
    .filter(({ total }) => total > 0)
    .toSorted((one, other) => other.total - one.total || (one.name < other.name ? -1 : 1))
    .slice(0, mostGroups);
}

function addPurged(snapshot: Snapshot, members: ReturnType<typeof createMemberTotals>): void {
  const purged = snapshot.prepare('SELECT joined_month, left_month, total FROM purged_totals').raw();
  for (const [joined, left, total] of purged.all() as [string, string, number][]) {
    members.addMonths(joined, left, total);
  }
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

function locksEndingBy(snapshot: Snapshot, until: string): Overview['locksEnding']['rows'] {
  const rows = snapshot.prepare(
    `SELECT ${accountNameColumns}, locked_until AS lockedUntil, lock_reason AS lockReason
     FROM accounts INDEXED BY accounts_lock_ends
     WHERE locked_until <= ? AND status = 'locked' ORDER BY locked_until, status, sequence LIMIT ${mostLocks}`,
  );
  return rows.all(until) as (AccountName & { lockedUntil: string; lockReason: string | null })[];
}
