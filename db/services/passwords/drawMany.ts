import { AppError } from '../../../contract/errors.ts';
import type { ParsedJob } from '../../../contract/index.ts';
import { hashPassword, type PasswordHash } from '../../passwords/argon2id.ts';
import { expiryOf, makePassword } from '../../passwords/preparePassword.ts';
import type { JobContext, Reading } from '../accounts/dependencies.ts';
import { passwordSurroundings } from '../accounts/passwordSurroundings.ts';
import { createProgress } from '../changes/progress.ts';
import { snapshotReader } from '../changes/readers.ts';
import { resolveTarget } from '../changes/target.ts';
import { walkPlan } from '../changes/walk.ts';
import type { PartialRow } from '../../repositories/accountRows.ts';
import { createPace } from '../pace.ts';
import { givePlan, type Receiver } from './givePlan.ts';

/** Somebody of a batch. `passwordChangedAt` is what the account had when the password was drawn. */
export interface Drawn extends PasswordHash {
  id: string;
  username: string;
  displayName: string;
  password: string;
  passwordChangedAt: string | null;
}

export interface DrawnBatch {
  people: Drawn[];
  /** Until when codes can be exchanged; null for passwords. */
  expiresAt: string | null;
}

type Request = ParsedJob<'passwords.giveMany'>;

async function receiversOf(reading: Reading, request: Request, signal: AbortSignal): Promise<Receiver[]> {
  const receivers: Receiver[] = [];
  await reading.database.snapshot(async (snapshot) => {
    const read = snapshotReader(snapshot);
    const resolved = await resolveTarget(reading, read, request.target);
    await walkPlan(read, givePlan(request.onlyWithout), resolved, {
      pace: createPace(signal),
      // The plan reads these very columns; its type tells of none.
      change: (row) => void receivers.push(row as PartialRow & Receiver),
    });
  });
  return receivers;
}

/** Two at a time, as many as `hashPassword` does at once; who checks a password meanwhile waits for one of them. */
async function hashAll(
  receivers: readonly Receiver[],
  draw: () => string,
  { signal, report }: JobContext,
): Promise<Drawn[]> {
  const step = createProgress(
    (counts) => report({ phase: 'hashing', ...(counts as object) }),
    receivers.length,
  );
  const drawn: Drawn[] = [];
  const left = receivers.entries();
  let done = 0;
  const broken = new AbortController();
  const lane = async () => {
    for (const [place, { id, username, displayName, passwordChangedAt }] of left) {
      if (broken.signal.aborted) return;
      if (signal.aborted) throw new AppError('cancelled', 'the batch was cancelled');
      const password = draw();
      const hashed = await hashPassword(password);
      drawn[place] = { id, username, displayName, passwordChangedAt, password, ...hashed };
      done += 1;
      step(done);
    }
  };
  // What ends one lane ends the other too: nobody waits for its hashes any more.
  const stop = (error: unknown) => {
    broken.abort();
    throw error;
  };
  await Promise.all([lane().catch(stop), lane().catch(stop)]);
  return drawn;
}

/**
 * Draws a password for everybody of a target and hashes it. Changes nothing: what is drawn goes to main, which makes the
 * slips, and comes back to `commitMany` without the passwords; nothing is kept here. 10,000 people take 5 minutes of two
 * processors and 5 MB. Throws `invalid_input/too_many_people`, `conflict/nobody_left`, `cancelled`.
 */
export async function drawMany(reading: Reading, request: Request, context: JobContext): Promise<DrawnBatch> {
  await reading.settleLocks();
  const surroundings = await passwordSurroundings(reading);
  const receivers = await receiversOf(reading, request, context.signal);
  if (receivers.length === 0)
    throw new AppError('conflict', 'nobody would get a password', { reason: 'nobody_left' });
  const people = await hashAll(receivers, () => makePassword(request.password, surroundings.rules), context);
  return { people, expiresAt: expiryOf(request.password, surroundings) };
}
