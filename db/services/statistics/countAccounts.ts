import { setImmediate as nextTurn } from 'node:timers/promises';
import { presences } from '../../../contract/query.ts';
import type { AccountColumns } from '../../accountIndex/columns.ts';
import { statusNumbers } from '../../accountIndex/storedRow.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import type { createMemberTotals } from './memberTotals.ts';

const groupsBit = 1 << presences.indexOf('groups');
const passwordBit = 1 << presences.indexOf('password');

/** Accounts counted before other calls get their turn: 5 ms at most. */
const sliceSize = 100_000;

export interface Counted {
  withoutGroup: number;
  neverUsed: number;
  withoutPassword: number;
  locksEnding: number;
}

/**
 * Counts what one look at every account tells, from memory. An account that changes meanwhile may be counted as it was
 * or as it is: the window asks again after every change.
 */
export async function countAccounts(
  { accountIndex }: Pick<Dependencies, 'accountIndex'>,
  members: ReturnType<typeof createMemberTotals>,
  until: number,
): Promise<Counted> {
  const counted = { withoutGroup: 0, neverUsed: 0, withoutPassword: 0, locksEnding: 0 };
  for (let from = 1; ; from += sliceSize) {
    const last = await accountIndex.read((columns) => {
      countSlice(
        columns,
        { from, to: Math.min(columns.last, from + sliceSize - 1), until },
        members,
        counted,
      );
      return columns.last;
    });
    if (from + sliceSize > last) return counted;
    await nextTurn();
  }
}

function countSlice(
  { status, presence, dates }: Readonly<AccountColumns>,
  { from, to, until }: { from: number; to: number; until: number },
  members: ReturnType<typeof createMemberTotals>,
  counted: Counted,
): void {
  const { createdAt, archivedAt, lastSignInAt, lockedUntil } = dates;
  for (let at = from; at <= to; at += 1) {
    if (status[at] === 0) continue;
    members.add(createdAt[at] ?? Number.NaN, archivedAt[at] ?? Number.NaN);
    if (status[at] === statusNumbers.archived) continue;
    const has = presence[at] ?? 0;
    if ((has & groupsBit) === 0) counted.withoutGroup += 1;
    if ((has & passwordBit) === 0) counted.withoutPassword += 1;
    if (Number.isNaN(lastSignInAt[at])) counted.neverUsed += 1;
    if (status[at] === statusNumbers.locked && (lockedUntil[at] ?? Number.NaN) <= until)
      counted.locksEnding += 1;
  }
}
