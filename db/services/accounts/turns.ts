import { uniqueKey } from '../../../contract/text.ts';
import type { AccountRow } from '../../models/account.ts';
import { isLockDue } from './derived.ts';
import { now, type Dependencies } from './dependencies.ts';
import { settleLockOf } from './lockSchedule.ts';

/** Whom a login means, if anybody. */
export interface Found {
  login: string;
  row: AccountRow | null;
}

const turns = new Map<string, Promise<unknown>>();

/**
 * Does one attempt at an account after the other: a hundred at once must not all see "no failures yet", and a hash must not
 * be replaced between the comparison and what is recorded of it. An account has two logins, its user name and its e-mail address, but one turn.
 */
export async function inTurn<Result>(
  dependencies: Dependencies,
  typed: string,
  work: (found: Found) => Promise<Result>,
): Promise<Result> {
  const login = uniqueKey(typed);
  const { accounts } = dependencies;
  const key = (await accounts.findByLogin(login))?.id ?? login;
  return inTurnOf(key, async () =>
    work({ login, row: await settled(dependencies, await accounts.findByLogin(login)) }),
  );
}

/** The same for whoever knows the account by its id and is no attempt at it. */
export async function inTurnOf<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = turns.get(key) ?? Promise.resolve();
  const result = before.then(work, work);
  turns.set(key, result);
  try {
    return await result;
  } finally {
    if (turns.get(key) === result) turns.delete(key);
  }
}

/** The account with the lock that it has now: what somebody was told at the desk must not change with the clock. */
async function settled(dependencies: Dependencies, row: AccountRow | null): Promise<AccountRow | null> {
  const isDue = row !== null && isLockDue(row, now(dependencies));
  return isDue ? settleLockOf(dependencies, row.id) : row;
}
