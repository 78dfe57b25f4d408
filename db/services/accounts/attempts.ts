import { AppError } from '../../../contract/errors.ts';
import type { Output } from '../../../contract/index.ts';
import { changeMany } from './change.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { makePlan, type Plan } from './plan.ts';

/** How often an account was tried with a wrong password, when last, and until when it waits. Throws `not_found`. */
export async function attemptsOf(
  { accounts, throttle, clock }: Dependencies,
  id: string,
): Promise<Output<'accounts.attempts'>> {
  const row = await accounts.findById(id);
  if (!row) throw new AppError('not_found', 'the account does not exist');
  const { failedAttempts, lastFailedAt } = row;
  const wait = throttle.waitOf(id, failedAttempts);
  const waitsUntil = wait === 0 ? null : new Date(clock().getTime() + Math.ceil(wait)).toISOString();
  return { failedAttempts, lastFailedAt, waitsUntil };
}

/** Forgets wrong passwords, and with them the wait. Accounts without any stay as they are. */
export function clearAttemptsPlan(): Plan {
  const names = { action: 'account.attemptsCleared', details: {} };
  return makePlan(names, ['failedAttempts', 'lastFailedAt'], ({ failedAttempts }) =>
    failedAttempts === 0 ? undefined : { changes: { failedAttempts: 0, lastFailedAt: null } },
  );
}

/** Forgets the wrong passwords of named accounts, as `clearAttemptsPlan` says. */
export async function clearAttempts(dependencies: Dependencies, ids: string[], actor: Actor) {
  return changeMany(dependencies, ids, clearAttemptsPlan(), actor);
}
