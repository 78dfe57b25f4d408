import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WriteQueue } from '../../connection/writeQueue.ts';
import type { SearchTextRepository } from '../../repositories/searchTexts.ts';
import type { SettingRepository } from '../../repositories/settings.ts';
import type { CustomFieldCatalogue } from '../customFields/catalogue.ts';
import { derivedColumns } from './derived.ts';

interface Parts {
  writes: WriteQueue;
  texts: SearchTextRepository;
  settings: SettingRepository;
  customFields: CustomFieldCatalogue;
  onAccountsChanged: (ids: string[]) => void;
}

/** By what the texts were made, and the account after which to go on when a run was interrupted. */
interface Progress {
  stamp: string;
  after: number | null;
}

/** Raised when `derivedColumns` puts something else into `search_text`. */
const format = 2;

/** Accounts rewritten in one transaction: about 10 ms, after which others may read and write. */
const chunkSize = 500;

/** What the texts of all accounts must have been made by. */
export function searchTextStamp(searchableKeys: readonly string[]): string {
  return JSON.stringify([format, ...searchableKeys]);
}

/**
 * Keeps `search_text` true for accounts that nobody touches: those from before member numbers and notes were searched, and
 * all of them when a custom field becomes searchable or is no longer. Versions and journal stay as they are.
 */
export class SearchTextRefresh {
  readonly #parts: Parts;
  #stopped = false;
  /** How often somebody asked: a question asked while the last chunk is written has its own look at the stamp. */
  #asked = 0;
  #running: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Rewrites what is out of date; a run that is under way takes in what changed meanwhile. */
  refresh(): Promise<void> {
    this.#asked += 1;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Ends after the chunk that is being written. The next start goes on from there. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    try {
      for (let ended = 0; ended < this.#asked && !this.#stopped; await nextTurn()) {
        const asked = this.#asked;
        const chunk = await this.#rewriteChunk();
        if (chunk.ended) ended = asked;
        if (chunk.changed.length > 0) this.#parts.onAccountsChanged(chunk.changed);
      }
    } finally {
      this.#running = undefined;
    }
  }

  #rewriteChunk(): Promise<{ ended: boolean; changed: string[] }> {
    const { writes, texts, settings, customFields } = this.#parts;
    return writes.run(async (transaction) => {
      const searchable = customFields.searchableKeys();
      const stamp = searchTextStamp(searchable);
      const known = await settings.findByName<Progress>('searchTexts', transaction);
      if (known?.stamp === stamp && known.after === null) return { ended: true, changed: [] };
      const after = known?.stamp === stamp ? (known.after ?? 0) : 0;
      const rows = await texts.listAfter(after, chunkSize, transaction);
      const stale = rows.flatMap((row) => {
        const { searchText } = derivedColumns(row, searchable);
        return searchText === row.searchText ? [] : [{ ...row, searchText }];
      });
      await texts.update(transaction, stale);
      const ended = rows.length < chunkSize;
      const last = ended ? null : (rows.at(-1)?.sequence ?? null);
      await settings.update(transaction, 'searchTexts', { stamp, after: last } satisfies Progress);
      return { ended, changed: stale.map(({ id }) => id) };
    });
  }
}
