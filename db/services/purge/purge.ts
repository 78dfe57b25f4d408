import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../contract/errors.ts';
import type { JobOutput, Output, Parsed, ParsedJob } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import { appendEntry } from '../../repositories/accountRows.ts';
import { insertChange } from '../../repositories/changes.ts';
import {
  changesOf,
  childrenOf,
  purgeAccount,
  purgeChange,
  purgedIds,
  type Leaving,
} from '../../repositories/purging.ts';
import { now, type Dependencies, type JobContext } from '../accounts/dependencies.ts';
import { createProgress } from '../changes/progress.ts';
import { namesOf } from '../changes/names.ts';
import { readerOf, snapshotReader, type ReadRows } from '../changes/readers.ts';
import { resolveTarget, type Resolved } from '../changes/target.ts';
import { rowsOf } from '../changes/walk.ts';
import { createPace, type Pace } from '../pace.ts';
import { v7 as uuidv7 } from 'uuid';
import { backupFiles, countUnreadable, scrubBackups } from './backups.ts';

/** The archived accounts of a target; the others are never purged. */
async function leavingOf(read: ReadRows, { sequences }: Resolved, pace: Pace): Promise<Leaving[]> {
  const leaving: Leaving[] = [];
  for await (const row of rowsOf(read, ['createdAt', 'archivedAt'], sequences, pace)) {
    const { id, sequence, createdAt, archivedAt } = row;
    if (archivedAt !== null) leaving.push({ id, sequence, createdAt, archivedAt });
  }
  return leaving;
}

/** Who would go for good. */
export async function previewPurge(
  dependencies: Dependencies,
  { target }: Parsed<'purge.preview'>,
): Promise<Output<'purge.preview'>> {
  const { database } = dependencies;
  return database.snapshot(async (snapshot) => {
    const read = snapshotReader(snapshot);
    const resolved = await resolveTarget(dependencies, read, target);
    const leaving = await leavingOf(read, resolved, createPace());
    return {
      total: leaving.length,
      notArchived: resolved.sequences.length - leaving.length,
      backups: backupFiles(database).length,
      unreadableBackups: countUnreadable(database),
      examples: namesOf(
        read,
        leaving.map(({ sequence }) => sequence),
      ),
    };
  });
}

/** The one line that stays: how many, by whom, when. */
function record(transaction: WriteTransaction, instant: Date, actor: string, total: number): void {
  const at = instant.toISOString();
  const id = uuidv7({ msecs: instant.getTime() });
  const entry = { at, actor, action: 'account.purged' };
  insertChange(transaction, { ...entry, id, details: '{}', total, subjectId: null, undoable: 0 });
  appendEntry(transaction, { ...entry, subjectId: null, newValues: { total }, changeId: id });
}

interface Purged {
  changed: string[];
  ids: string[];
  total: number;
}

async function purgeAll(
  dependencies: Dependencies,
  transaction: WriteTransaction,
  { target, confirm }: ParsedJob<'purge.run'>,
  { actor, signal, report }: JobContext,
): Promise<Purged> {
  const pace = createPace(signal);
  const read = readerOf(transaction);
  const leaving = await leavingOf(read, await resolveTarget(dependencies, read, target), pace);
  if (leaving.length !== confirm) {
    throw new AppError('conflict', `${confirm} was typed, ${leaving.length} would go`, {
      reason: 'confirm_mismatch',
      fields: { confirm: 'confirm_mismatch' },
    });
  }
  const at = now(dependencies);
  const step = createProgress(report, leaving.length);
  const changed: string[] = [];
  const changes = new Set<string>();
  await pace.rest();
  for (const [index, account] of leaving.entries()) {
    for (const id of changesOf(transaction, account.id)) changes.add(id);
    changed.push(account.id, ...childrenOf(transaction, account.id));
    purgeAccount(transaction, account, at);
    step(index + 1);
    if (pace.due()) await pace.rest();
  }
  for (const id of changes) {
    purgeChange(transaction, id);
    if (pace.due()) await pace.rest();
  }
  if (leaving.length > 0) record(transaction, dependencies.clock(), actor, leaving.length);
  return { changed, ids: purgedIds(transaction), total: leaving.length };
}

/**
 * Whether no byte of them is left in the file. A list or an export may be reading the state before, but is soon done; a full disk
 * stays full. Either way the next purge makes up for it.
 */
async function rewriteFile({ database, writes }: Dependencies): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    if (await writes.alone(() => database.compact()).catch(() => false)) return true;
    await delay(100);
  }
  return false;
}

/**
 * Takes archived accounts out for good, from the database and from its backups, in one transaction; when cancelled, none.
 * Throws `conflict/confirm_mismatch` when the number typed is not the number that would go.
 */
export async function purge(
  dependencies: Dependencies,
  input: ParsedJob<'purge.run'>,
  context: JobContext,
): Promise<JobOutput<'purge.run'>> {
  const { database, writes } = dependencies;
  const purged = await writes.run((transaction) => purgeAll(dependencies, transaction, input, context), {
    lengthy: true,
  });
  if (purged.total === 0) return { purged: 0, rewritten: true, backups: 0, unreadableBackups: 0 };
  dependencies.onAccountsChanged(purged.changed);
  const rewritten = await rewriteFile(dependencies);
  // Everybody ever purged: a backup that could not be opened the last time is gone through now.
  return { purged: purged.total, rewritten, ...(await scrubBackups(database, purged.ids)) };
}
