import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../contract/errors.ts';
import type { JobOutput } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import {
  describeHash,
  policyOf,
  wrapHash,
  type HashPolicy,
  type PasswordHash,
} from '../../passwords/index.ts';
import { appendEntry, findRows, updateRow } from '../../repositories/accountRows.ts';
import { countInChange } from '../../repositories/changes.ts';
import { difference } from '../accounts/change.ts';
import { now, type Dependencies, type JobContext } from '../accounts/dependencies.ts';
import { inTurnOf } from '../accounts/turns.ts';
import { createProgress } from '../changes/progress.ts';
import { getPolicy } from '../settings/operations.ts';
import { countKept, describeKept, sequencesKeeping } from './countKinds.ts';

/** As many as hash at once (slots.ts): more would only make a check at the desk wait longer. */
const workers = 2;

/** How often the window is told, in milliseconds: nothing that it shows depends on a single one. */
const tellEvery = 1_000;

const columns = ['passwordHash', 'passwordScheme', 'passwordCost'] as const;

interface Stored {
  sequence: number;
  id: string;
  hash: string;
}

/** The accounts whose hashes are weaker than wanted and can be wrapped. */
async function whoCanBeStrengthened(dependencies: Dependencies, policy: HashPolicy): Promise<number[]> {
  const { kept } = await countKept(dependencies);
  const described = await describeKept(dependencies, kept, policy);
  const texts = described.filter(({ isStrengthenable }) => isStrengthenable).map(({ text }) => text);
  return texts.length === 0 ? [] : sequencesKeeping(dependencies, new Set(texts));
}

/**
 * Puts argon2id over every weak hash that can be wrapped (OWASP Password Storage Cheat Sheet, "Upgrading legacy hashes").
 * Each account is a transaction of its own with its journal entry, so that a cancel or a power cut loses nothing: the next
 * start finds those that are left. All belong to one change of the history.
 */
export async function strengthenPasswords(
  dependencies: Dependencies,
  context: JobContext,
): Promise<JobOutput<'passwords.strengthen'>> {
  const policy = policyOf(await getPolicy(dependencies.database));
  const sequences = await whoCanBeStrengthened(dependencies, policy);
  const step = createProgress(context.report, sequences.length);
  const change = newChange(dependencies, context.actor);
  const tell = createTelling(dependencies);
  let [done, changed] = [0, 0];
  const end = atOnce(sequences, async (sequence) => {
    if (context.signal.aborted) throw new AppError('cancelled', 'the work was cancelled');
    const id = await strengthen(dependencies, sequence, policy, change);
    if (id !== undefined) changed += 1;
    tell.changed(id);
    step((done += 1));
  });
  await end.finally(() => tell.now());
  return { changed, left: done - changed, ...(changed > 0 && { changeId: change.id }) };
}

/** Two at a time, and nothing any more when one has failed: ends when both have. */
async function atOnce<One>(list: readonly One[], each: (one: One) => Promise<void>): Promise<void> {
  const rest = list.values();
  let isBroken = false;
  const work = async () => {
    try {
      for (const one of rest) {
        if (isBroken) return;
        await each(one);
      }
    } catch (error) {
      isBroken = true;
      throw error;
    }
  };
  const all = Array.from({ length: workers }, work);
  await Promise.allSettled(all);
  await Promise.all(all);
}

type Change = Omit<Parameters<typeof countInChange>[1], 'subjectId'>;

function newChange({ clock }: Dependencies, actor: string): Change {
  const instant = clock();
  const id = uuidv7({ msecs: instant.getTime() });
  const action = 'account.passwordStrengthened';
  // The weak hash is not kept: that is the point.
  return { id, at: instant.toISOString(), actor, action, details: '{}', undoable: 0 };
}

/** Tells of the changed accounts together: lists would be read again for each. */
function createTelling({ onAccountsChanged }: Dependencies) {
  let ids: string[] = [];
  let toldAt = performance.now();
  const tell = () => {
    if (ids.length > 0) onAccountsChanged(ids);
    ids = [];
    toldAt = performance.now();
  };
  return {
    now: tell,
    changed(id: string | undefined) {
      if (id !== undefined) ids.push(id);
      if (performance.now() - toldAt > tellEvery) tell();
    },
  };
}

/** Strengthens one account; undefined when there is nothing to do any more, or it was changed meanwhile. */
async function strengthen(
  dependencies: Dependencies,
  sequence: number,
  policy: HashPolicy,
  change: Change,
): Promise<string | undefined> {
  const sql = 'SELECT sequence, id, password_hash AS hash FROM accounts WHERE sequence = $sequence';
  const [seen] = await dependencies.database.read<Stored>(sql, { sequence });
  if (!seen?.hash || !describeHash(seen.hash, policy).isStrengthenable) return undefined;
  const better = await wrapHash(seen.hash, { policy });
  if (!better) return undefined;
  // A check that is under way compares with the hash it has read: it must find that one again, or its visit is lost.
  const isChanged = await inTurnOf(seen.id, () =>
    dependencies.writes.run((transaction) => replace(dependencies, transaction, seen, better, change)),
  );
  return isChanged ? seen.id : undefined;
}

/** Compare-and-set: whoever was given another password meanwhile keeps that. The version stays, as with a visit. */
async function replace(
  dependencies: Dependencies,
  transaction: WriteTransaction,
  { sequence, id, hash }: Stored,
  better: PasswordHash,
  change: Change,
): Promise<boolean> {
  const [current] = findRows(transaction, columns, 'sequence', [sequence]);
  if (current?.id !== id || current.passwordHash !== hash) return false;
  const changes = { passwordHash: better.hash, passwordScheme: better.scheme, passwordCost: better.cost };
  updateRow(transaction, sequence, changes);
  const { actor, action, id: changeId } = change;
  const at = now(dependencies);
  appendEntry(transaction, { at, actor, action, subjectId: id, changeId, ...difference(current, changes) });
  countInChange(transaction, { ...change, subjectId: id });
  await dependencies.hashUpgrades.insert(transaction, at, current.passwordScheme ?? 'unknown');
  return true;
}
