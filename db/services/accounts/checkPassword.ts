import type { Output, Parsed } from '../../../contract/index.ts';
import { uniqueKey } from '../../../contract/text.ts';
import type { AccountRow } from '../../models/account.ts';
import {
  hashPassword,
  isCheckable,
  needsRehash,
  policyOf,
  verifyPassword,
  type HashPolicy,
} from '../../passwords/index.ts';
import { getPolicy } from '../settings/operations.ts';
import { difference, type Changes } from './change.ts';
import { statusAt } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import { strangersHash } from './stranger.ts';
import { throttledUntil } from './throttle.ts';
import { inTurn } from './turns.ts';

type Outcome = Output<'accounts.checkPassword'>;

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
      await verifyPassword(await strangersHash(), input.password);
      await recordStranger(dependencies, actor);
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
  const at = instant.toISOString();
  const waitUntil = throttledUntil(row, instant);
  if (waitUntil) {
    await restartWait(dependencies, row, instant, actor);
    return { outcome: 'throttled', until: waitUntil.toISOString() };
  }
  const policy = policyOf(await getPolicy(dependencies.database));
  // One that nobody can check, any more or at all, is as good as none: its owner needs a new password.
  if (row.passwordHash === null || !isCheckable(row.passwordHash, policy)) {
    return isLocked(row, at) ? lockedOutcome(row) : { outcome: 'no_password', accountId: row.id };
  }
  if (!(await verifyPassword(row.passwordHash, password))) {
    await record(dependencies, row, () => ({
      actor,
      action: 'account.passwordWrong',
      changes: { failedAttempts: row.failedAttempts + 1, lastFailedAt: at },
    }));
    return { outcome: 'wrong' };
  }
  const upgrade = needsRehash(row.passwordHash, policy) ? await upgraded(password, policy) : undefined;
  return letIn(dependencies, row, upgrade, actor, at);
}

/** After the right password: records the visit, with the better hash where there is one. */
async function letIn(
  dependencies: Dependencies,
  row: AccountRow,
  upgrade: Changes | undefined,
  actor: Actor,
  at: string,
): Promise<Outcome> {
  const visit = { failedAttempts: 0, lastFailedAt: null, lastSignInAt: at };
  // The hash took its time: a lock or a reset that was acknowledged meanwhile counts.
  const recordWith = (better: Changes | undefined) =>
    record(dependencies, row, (latest) => {
      if (latest.passwordHash !== row.passwordHash)
        return { actor, action: 'account.passwordWrong', changes: {} };
      if (isLocked(latest, at)) return { actor, action: 'account.refusedWhileLocked', changes: {} };
      const changes = { ...visit, ...better };
      return { actor, action: 'account.passwordRight', changes, isUpgrade: better !== undefined };
    });
  // The old hash goes on working when the better one cannot be kept.
  const current = await (upgrade
    ? recordWith(upgrade).catch(() => recordWith(undefined))
    : recordWith(undefined));
  if (current?.passwordHash !== row.passwordHash) return { outcome: 'wrong' };
  if (isLocked(current, at)) return lockedOutcome(current);
  return { outcome: 'ok', accountId: row.id, mustChangePassword: current.mustChangePassword === 1 };
}

/** By its dates, or by its stored status when the clock was set back before the lock began; never past its end. */
function isLocked(row: AccountRow, at: string): boolean {
  const ended = row.lockedUntil !== null && row.lockedUntil <= at;
  return (row.status === 'locked' && !ended) || statusAt(row, at) === 'locked';
}

/** Lets a wait begin now when its failure lies in the future: the clock was set back, and it would never end. */
async function restartWait(dependencies: Dependencies, row: AccountRow, instant: Date, actor: Actor) {
  const lastFailedAt = instant.toISOString();
  if (row.lastFailedAt === null || row.lastFailedAt <= lastFailedAt) return;
  const attempt = { actor, action: 'account.waitRestarted', changes: { lastFailedAt } };
  await record(dependencies, row, () => attempt);
}

function lockedOutcome(row: AccountRow): Outcome {
  return {
    outcome: 'locked',
    accountId: row.id,
    ...(row.lockReason === null ? {} : { reason: row.lockReason }),
    ...(row.lockedUntil === null ? {} : { until: row.lockedUntil }),
  };
}

/** A hash as strong as today's; undefined when there is no memory for it now, which is no reason to send anybody away. */
async function upgraded(password: string, { cost }: HashPolicy): Promise<Changes | undefined> {
  try {
    const better = await hashPassword(password, cost);
    return { passwordHash: better.hash, passwordScheme: better.scheme, passwordCost: better.cost };
  } catch {
    return undefined;
  }
}

interface Attempt {
  actor: Actor;
  action: string;
  changes: Changes;
  isUpgrade?: boolean;
}

/**
 * Keeps an attempt with its journal entry; `decide` sees the account as it is in the transaction, which is returned.
 * The account's version stays: a visit must not make somebody's open edit stale. A password that was reset meanwhile
 * keeps its hash and its clean count.
 */
async function record(
  dependencies: Dependencies,
  seen: AccountRow,
  decide: (latest: AccountRow) => Attempt,
): Promise<AccountRow | null> {
  const latest = await dependencies.writes.run(async (transaction) => {
    const current = await dependencies.accounts.findById(seen.id, transaction);
    if (!current) return null;
    const { actor, action, changes, isUpgrade } = decide(current);
    const kept = current.passwordHash === seen.passwordHash ? changes : {};
    if (Object.keys(kept).length > 0) await dependencies.accounts.update(transaction, current, kept);
    const entry = { at: now(dependencies), actor, action, subjectId: seen.id };
    await dependencies.auditEntries.append(transaction, [{ ...entry, ...difference(current, kept) }]);
    if (isUpgrade)
      await dependencies.hashUpgrades.insert(transaction, entry.at, seen.passwordScheme ?? 'unknown');
    return current;
  });
  dependencies.onAccountsChanged([seen.id]);
  return latest;
}

/** That somebody tried, without the login: people type passwords into the wrong field. */
async function recordStranger(dependencies: Dependencies, actor: Actor): Promise<void> {
  const entry = { at: now(dependencies), actor, action: 'account.unknownLogin', subjectId: null };
  await dependencies.writes.run((transaction) => dependencies.auditEntries.append(transaction, [entry]));
}
