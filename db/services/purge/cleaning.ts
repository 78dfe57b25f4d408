import { setTimeout as delay } from 'node:timers/promises';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import { purgedIds } from '../../repositories/purging.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { namesOfBackups, scrubBackups } from './backups.ts';

type Parts = Pick<Dependencies, 'database' | 'writes' | 'settings'>;

/** What is yet to be cleaned after a purge: kept from its commit until all is done, so that quitting loses nothing. */
export interface PendingPurge {
  /** The last purge: whoever cleaned for one before it cannot say that this one is done. */
  changeId: string;
  /** Whether the database itself is to be rewritten. */
  file: boolean;
  /** The names of the backups to be gone through. */
  backups: string[];
}

/** Which of them were emptied but not rewritten nobody knows; and what was copied from an unclean database is unclean. */
function unfinishedBackups(database: Dependencies['database'], { file, backups }: PendingPurge): string[] {
  return file ? namesOfBackups(database) : backups;
}

export interface Cleaned {
  /** Whether no byte of them is left in the database. */
  rewritten: boolean;
  backups: number;
  unreadableBackups: number;
}

/** Notes in the transaction of a purge all that follows it. Resolves to the backups that an earlier one left unfinished. */
export async function notePendingPurge(
  { database, settings }: Parts,
  transaction: WriteTransaction,
  changeId: string,
): Promise<string[]> {
  const earlier = await settings.findByName<PendingPurge>('pendingPurge', transaction);
  const pending: PendingPurge = { changeId, file: true, backups: namesOfBackups(database) };
  await settings.update(transaction, 'pendingPurge', pending);
  return earlier ? unfinishedBackups(database, earlier) : [];
}

/** Rewrites the database and its backups after a purge, one purge after another, and at a start what an earlier run left. */
export class PurgeCleaning {
  readonly #parts: Parts;
  #stopped = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Cleans after a purge. Backups in `unfinished` are rewritten whether or not somebody is found in them. */
  afterPurge(unfinished: string[]): Promise<Cleaned> {
    return this.#inTurn(async () => {
      const pending = await this.#pending();
      if (pending !== undefined) return this.#clean(pending, unfinished);
      // Either all is being closed, or what was under way when the purge was committed has cleaned for it, too.
      return { rewritten: !this.#stopped, backups: 0, unreadableBackups: 0 };
    });
  }

  /** Goes on where quitting, a crash, a full disk or a file in use broke off; does nothing when nothing did. */
  async resume(): Promise<void> {
    await this.#inTurn(async () => {
      const pending = await this.#pending();
      if (pending === undefined) return;
      const backups = unfinishedBackups(this.#parts.database, pending);
      await this.#clean({ ...pending, backups }, backups);
    });
  }

  /** Ends after the file that is being rewritten. The next start goes on from there. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#last;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #pending(): Promise<PendingPurge | undefined> {
    return this.#stopped ? undefined : this.#parts.settings.findByName<PendingPurge>('pendingPurge');
  }

  async #clean(pending: PendingPurge, unfinished: readonly string[]): Promise<Cleaned> {
    const { database } = this.#parts;
    const rewritten = !pending.file || (await rewriteFile(this.#parts));
    // Everybody ever purged: a backup that could not be opened the last time is gone through now.
    const ids = await purgedIds(database);
    const isStopped = () => this.#stopped;
    const done = await scrubBackups(database, ids, { names: pending.backups, unfinished, isStopped });
    const left = { ...pending, file: !rewritten, backups: done.unfinished };
    // They are gone, whether or not this can be written; the next start would only do it all again.
    await this.#keep(left).catch(() => undefined);
    return { rewritten, backups: done.backups, unreadableBackups: done.unfinished.length };
  }

  async #keep(left: PendingPurge): Promise<void> {
    const { writes, settings } = this.#parts;
    await writes.run(async (transaction) => {
      const now = await settings.findByName<PendingPurge>('pendingPurge', transaction);
      if (now?.changeId !== left.changeId) return;
      if (left.file || left.backups.length > 0) await settings.update(transaction, 'pendingPurge', left);
      else await settings.remove(transaction, 'pendingPurge');
    });
  }
}

/**
 * Whether no byte of the purged is left in the file. A list or an export may be reading the state before, but is soon done;
 * a full disk stays full.
 */
async function rewriteFile({ database, writes }: Parts): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    if (await writes.alone(() => database.compact()).catch(() => false)) return true;
    await delay(100);
  }
  return false;
}
