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
import { countUnreadable, namesOfBackups } from './backups.ts';
import { notePendingPurge, type PurgeCleaning } from './cleaning.ts';

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
      backups: namesOfBackups(database).length,
      unreadableBackups: countUnreadable(database),
      examples: namesOf(
        read,
        leaving.map(({ sequence }) => sequence),
      ),
    };
  });
}

/** The one line that stays: how many, by whom, when. Returns the id of the change. */
function record(transaction: WriteTransaction, instant: Date, actor: string, total: number): string {
  const at = instant.toISOString();
  const id = uuidv7({ msecs: instant.getTime() });
  const entry = { at, actor, action: 'account.purged' };
  insertChange(transaction, { ...entry, id, details: '{}', total, subjectId: null, undoable: 0 });
  appendEntry(transaction, { ...entry, subjectId: null, newValues: { total }, changeId: id });
  return id;
}

interface Purged {
  changed: string[];
  total: number;
  /** The backups that an earlier purge left unfinished. */
  unfinished: string[];
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
  const total = leaving.length;
  if (total === 0) return { changed, total, unfinished: [] };
  const changeId = record(transaction, dependencies.clock(), actor, total);
  return { changed, total, unfinished: await notePendingPurge(dependencies, transaction, changeId) };
}

/**
 * Takes archived accounts out for good, from the database and from its backups, in one transaction; when cancelled, none.
 * Throws `conflict/confirm_mismatch` when the number typed is not the number that would go.
 */
export async function purge(
  dependencies: Dependencies,
  cleaning: PurgeCleaning,
  input: ParsedJob<'purge.run'>,
  context: JobContext,
): Promise<JobOutput<'purge.run'>> {
  const work = (transaction: WriteTransaction) => purgeAll(dependencies, transaction, input, context);
  const { changed, total, unfinished } = await dependencies.writes.run(work, { lengthy: true });
  if (total === 0) return { purged: 0, rewritten: true, backups: 0, unreadableBackups: 0 };
  dependencies.onAccountsChanged(changed);
  return { purged: total, ...(await cleaning.afterPurge(unfinished)) };
}
