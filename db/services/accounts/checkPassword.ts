import type { Output, Parsed } from '../../../contract/index.ts';
import { uniqueKey } from '../../../contract/text.ts';
import type { AccountRow } from '../../models/account.ts';
import { hashPassword, needsRehash, verifyPassword } from '../../passwords/argon2id.ts';
import type { Changes } from './change.ts';
import { statusAt } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import { throttledUntil } from './throttle.ts';

type Outcome = Output<'accounts.checkPassword'>;

/** Checks of one account wait for each other: a hundred at once must not all see "no failures yet". */
const turns = new Map<string, Promise<unknown>>();

async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = turns.get(key) ?? Promise.resolve();
  const result = before.then(work, work);
  turns.set(key, result);
  try {
    return await result;
  } finally {
    if (turns.get(key) === result) turns.delete(key);
  }
}

/** Compared when nobody has the login, so that an unknown login takes as long as a wrong password. */
let stranger: Promise<{ hash: string }> | undefined;

/**
 * Checks a password at the desk. The login is the user name or the e-mail address. The outcome `locked` is told only
 * to the right password; a wrong one is `wrong` whether or not the login exists. A hash weaker than today's is
 * replaced by the way.
 */
export async function checkPassword(
  dependencies: Dependencies,
  input: Parsed<'accounts.checkPassword'>,
  actor: Actor,
): Promise<Outcome> {
  const key = uniqueKey(input.login);
  // An account has two logins, its user name and its e-mail address, but one turn.
  const found = await dependencies.accounts.findByLogin(key);
  return inTurn(found?.id ?? key, async () => {
    const row = await dependencies.accounts.findByLogin(key);
    if (!row) {
      stranger ??= hashPassword('nobody has this password');
      await verifyPassword((await stranger).hash, input.password);
      await record(dependencies, null, { actor, action: 'account.unknownLogin', changes: {} });
      return { outcome: 'wrong' };
    }
    return checkAccount(dependencies, row, input.password, actor);
  });
}

async function checkAccount(
  dependencies: Dependencies,
  row: AccountRow,
  password: string,
  actor: Actor,
): Promise<Outcome> {
  const instant = dependencies.clock();
  const waitUntil = throttledUntil(row, instant);
  if (waitUntil) {
    await restartWait(dependencies, row, instant, actor);
    return { outcome: 'throttled', until: waitUntil.toISOString() };
  }
  const locked = statusAt(row, instant.toISOString()) === 'locked';
  if (row.passwordHash === null)
    return locked ? lockedOutcome(row) : { outcome: 'no_password', accountId: row.id };
  if (!(await verifyPassword(row.passwordHash, password))) {
    const changes = { failedAttempts: row.failedAttempts + 1, lastFailedAt: instant.toISOString() };
    await record(dependencies, row, { actor, action: 'account.passwordWrong', changes });
    return { outcome: 'wrong' };
  }
  if (locked) {
    await record(dependencies, row, { actor, action: 'account.refusedWhileLocked', changes: {} });
    return lockedOutcome(row);
  }
  const upgrade = needsRehash(row.passwordHash) ? await upgraded(password) : {};
  const visit = { failedAttempts: 0, lastFailedAt: null, lastSignInAt: instant.toISOString() };
  await record(dependencies, row, {
    actor,
    action: 'account.passwordRight',
    changes: { ...visit, ...upgrade },
  });
  return { outcome: 'ok', accountId: row.id, mustChangePassword: row.mustChangePassword === 1 };
}

/** Lets a wait begin now when its failure lies in the future: the clock was set back, and it would never end. */
async function restartWait(dependencies: Dependencies, row: AccountRow, instant: Date, actor: Actor) {
  const lastFailedAt = instant.toISOString();
  if (row.lastFailedAt === null || row.lastFailedAt <= lastFailedAt) return;
  await record(dependencies, row, { actor, action: 'account.waitRestarted', changes: { lastFailedAt } });
}

function lockedOutcome(row: AccountRow): Outcome {
  return {
    outcome: 'locked',
    accountId: row.id,
    ...(row.lockReason === null ? {} : { reason: row.lockReason }),
    ...(row.lockedUntil === null ? {} : { until: row.lockedUntil }),
  };
}

async function upgraded(password: string): Promise<Changes> {
  const { hash, scheme } = await hashPassword(password);
  return { passwordHash: hash, passwordScheme: scheme };
}

const ofTheHash = ['passwordHash', 'passwordScheme', 'failedAttempts', 'lastFailedAt'] as const;

/**
 * Keeps the attempt with its journal entry. The account's version stays: a visit must not make somebody's open edit
 * stale. A password that was reset meanwhile keeps its hash and its clean count.
 */
async function record(
  dependencies: Dependencies,
  seen: AccountRow | null,
  attempt: { actor: Actor; action: string; changes: Changes },
): Promise<void> {
  await dependencies.writes.run(async (transaction) => {
    if (seen && Object.keys(attempt.changes).length > 0) {
      const current = await dependencies.accounts.findById(seen.id, transaction);
      const changes = { ...attempt.changes };
      if (current?.passwordHash !== seen.passwordHash) {
        for (const column of ofTheHash) delete changes[column];
      }
      if (current) await dependencies.accounts.update(transaction, current, changes);
    }
    const { actor, action } = attempt;
    await dependencies.auditEntries.append(transaction, [
      { at: now(dependencies), actor, action, subjectId: seen?.id ?? null },
    ]);
  });
  if (seen) dependencies.onAccountsChanged([seen.id]);
}
