import type { Output, Parsed } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import {
  costsAsNew,
  hashPassword,
  isCheckable,
  needsRehash,
  policyOf,
  verifyPassword,
  type HashPolicy,
} from '../../passwords/index.ts';
import { asPrintedCode } from '../../passwords/generatePassword.ts';
import { getPolicy } from '../settings/operations.ts';
import { difference, type Changes } from './change.ts';
import { statusAt } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import { mustChangeNow } from './newPassword.ts';
import { strangersHash } from './stranger.ts';
import { accepts, askForCode, isStillAsked } from '../secondFactor/atDesk.ts';
import { checkCode } from '../secondFactor/checkCode.ts';
import { inTurn, type Found } from './turns.ts';

type Outcome = Output<'accounts.checkPassword'>;

/**
 * Whether a password is right, in no less time than it takes to compare with nobody's hash: beside a hash of another kind or
 * cost that one is compared as well, at the same time. A NUL fits nothing but argon2 itself, so that nothing may be compared.
 */
async function isRight(hash: string, password: string, policy: HashPolicy): Promise<boolean> {
  const costsEnough = costsAsNew(hash, policy) && !password.includes('\0');
  const [answer] = await Promise.all([
    verifyPassword(hash, password),
    costsEnough ? undefined : spendAsMuch(password),
  ]);
  return answer;
}

async function spendAsMuch(password: string): Promise<void> {
  await verifyPassword(await strangersHash(), password);
}

/**
 * Checks a password at the desk. The login is the user name or the e-mail address. Why somebody is not let in, a lock or a
 * code that is too old, is told only to the right password; a wrong one is `wrong` whether or not the login exists, and
 * takes as long. A hash weaker than today's is replaced by the way.
 */
export async function checkPassword(
  dependencies: Dependencies,
  input: Parsed<'accounts.checkPassword'>,
  actor: Actor,
): Promise<Outcome> {
  return inTurn(dependencies, input.login, async (found) => {
    const { row, outcome } = await verifyAttempt(dependencies, found, input.password, actor);
    return row === undefined ? outcome : admit(dependencies, row, input, actor);
  });
}

type Verified = { row: AccountRow; outcome?: never } | { row?: never; outcome: Outcome };

/**
 * Whether a password is that of the account: its row if so, else what to answer. Attempts are counted; while an account
 * waits nothing is compared. Every wrong answer costs one argon2id of today's strength, also for nobody's login, for an
 * account without a password and for a hash of another kind or cost. One that is slower than argon2id, such as bcrypt with a
 * cost of 12, stays slower until its first right password replaces it.
 */
export async function verifyAttempt(
  dependencies: Dependencies,
  { login, row }: Found,
  password: string,
  actor: Actor,
): Promise<Verified> {
  const { throttle, clock } = dependencies;
  // Made before the first answer, whoever that is for: making it takes as long as comparing.
  await strangersHash();
  const wait = row ? throttle.waitOf(row.id, row.failedAttempts) : throttle.waitOfStranger(login);
  if (wait > 0) {
    const until = new Date(clock().getTime() + Math.ceil(wait)).toISOString();
    return { outcome: { outcome: 'throttled', until } };
  }
  const policy = policyOf(await getPolicy(dependencies.database));
  // One that nobody can check, any more or at all, is as good as none: its owner needs a new password.
  if (row?.passwordHash == null || !isCheckable(row.passwordHash, policy)) {
    await spendAsMuch(password);
    return { outcome: await refuseUnknown(dependencies, { login, row }, actor) };
  }
  if (await isRight(row.passwordHash, asGiven(row, password), policy)) return { row };
  throttle.noteFailure(row.id);
  const at = now(dependencies);
  await record(dependencies, row, (latest) => ({
    actor,
    action: 'account.passwordWrong',
    changes: failureOf(latest, at),
  }));
  return { outcome: { outcome: 'wrong' } };
}

/** That somebody tried, without the login: people type passwords into the wrong field. */
async function refuseUnknown(
  dependencies: Dependencies,
  { login, row }: Found,
  actor: Actor,
): Promise<Outcome> {
  if (row) {
    await record(dependencies, row, () => ({ actor, action: 'account.triedWithoutPassword', changes: {} }));
    return { outcome: 'no_password', accountId: row.id };
  }
  dependencies.throttle.noteStranger(login);
  const entry = { at: now(dependencies), actor, action: 'account.unknownLogin', subjectId: null };
  await dependencies.writes.run((transaction) => dependencies.auditEntries.append(transaction, [entry]));
  return { outcome: 'wrong' };
}

const actions = {
  ok: 'account.passwordRight',
  wrong: 'account.passwordWrong',
  locked: 'account.refusedWhileLocked',
  expired: 'account.codeExpired',
  wrong_code: 'account.secondFactorWrong',
} as const;

/**
 * Whether the right password lets in. `latest` is the account as it is now: the hash took its time, and a lock or a reset
 * that was acknowledged meanwhile counts.
 */
export function judge(
  latest: AccountRow | null,
  checked: AccountRow,
  at: string,
): Exclude<keyof typeof actions, 'wrong_code'> {
  if (latest?.passwordHash !== checked.passwordHash) return 'wrong';
  if (isLocked(latest, at)) return 'locked';
  return latest.passwordExpiresAt !== null && latest.passwordExpiresAt <= at ? 'expired' : 'ok';
}

/** One more than there are now: the owner may have cleared them while the hash was computed. */
function failureOf({ failedAttempts }: AccountRow, at: string): Changes {
  return { failedAttempts: failedAttempts + 1, lastFailedAt: at };
}

type Given = Pick<Parsed<'accounts.checkPassword'>, 'password' | 'code'>;

/**
 * Lets in who gave the right password and, with a second factor, a right code; or says why not. The visit is kept, and a
 * weak hash is replaced. A wrong code counts as a wrong password does: six digits would soon be guessed.
 */
export async function admit(
  dependencies: Dependencies,
  row: AccountRow,
  { password, code }: Given,
  actor: Actor,
): Promise<Outcome> {
  const at = now(dependencies);
  const check = await checkCode(dependencies, row, code);
  // A right password alone is no visit: the count of failures stays, or it would be the way round the wait.
  if (judge(row, row, at) === 'ok' && isStillAsked(check)) return askForCode(dependencies, row);
  const policy = policyOf(await getPolicy(dependencies.database));
  const isWeak = check.state !== 'wrong' && needsRehash(row.passwordHash ?? '', policy);
  const upgrade = isWeak ? await upgraded(asGiven(row, password), policy) : undefined;
  const visit = { failedAttempts: 0, lastFailedAt: null, lastSignInAt: at };
  let verdict = 'wrong' as keyof typeof actions;
  const recordWith = (better: Changes | undefined) =>
    record(dependencies, row, (latest, transaction) => {
      verdict = judge(latest, row, at);
      if (verdict === 'ok' && !accepts(check, row, latest, transaction)) verdict = 'wrong_code';
      const action = actions[verdict];
      if (verdict !== 'ok')
        return { actor, action, changes: verdict === 'wrong_code' ? failureOf(latest, at) : {} };
      return { actor, action, changes: { ...visit, ...better }, isUpgrade: better !== undefined };
    });
  // The old hash goes on working when the better one cannot be kept.
  const current = await (upgrade
    ? recordWith(upgrade).catch(() => recordWith(undefined))
    : recordWith(undefined));
  if (verdict === 'wrong_code') dependencies.throttle.noteFailure(row.id);
  return outcomeOf(dependencies, verdict, row.id, current);
}

async function outcomeOf(
  dependencies: Dependencies,
  outcome: keyof typeof actions,
  accountId: string,
  row: AccountRow | null,
): Promise<Outcome> {
  if (row === null) return { outcome: 'wrong' };
  if (outcome === 'wrong' || outcome === 'wrong_code') return { outcome };
  const who = { accountId, name: row.displayName || row.username };
  if (outcome === 'locked') return { outcome, ...who, ...lockOf(row) };
  if (outcome === 'expired') return { outcome, ...who };
  const mustChangePassword = await mustChangeNow(dependencies, row);
  const ticket = row.secondFactorAt === null ? {} : { ticket: dependencies.tickets.give(accountId) };
  return { outcome, ...who, mustChangePassword, ...ticket };
}

/** Only codes end. One is printed in groups and capitals, and typed as people type. */
function asGiven({ passwordExpiresAt }: AccountRow, password: string): string {
  return passwordExpiresAt === null ? password : asPrintedCode(password);
}

/** By its dates, or by its stored status when the clock was set back before the lock began; never past its end. */
function isLocked(row: AccountRow, at: string): boolean {
  const ended = row.lockedUntil !== null && row.lockedUntil <= at;
  return (row.status === 'locked' && !ended) || statusAt(row, at) === 'locked';
}

function lockOf({ lockReason, lockedUntil }: AccountRow): Pick<Outcome, 'reason' | 'until'> {
  return {
    ...(lockReason === null ? {} : { reason: lockReason }),
    ...(lockedUntil === null ? {} : { until: lockedUntil }),
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

interface Entry {
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
  decide: (latest: AccountRow, transaction: WriteTransaction) => Entry,
): Promise<AccountRow | null> {
  const latest = await dependencies.writes.run(async (transaction) => {
    const current = await dependencies.accounts.findById(seen.id, transaction);
    if (!current) return null;
    const { actor, action, changes, isUpgrade } = decide(current, transaction);
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
