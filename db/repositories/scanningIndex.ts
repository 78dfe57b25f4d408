import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Query } from '../../contract/query.ts';
import type { Database } from '../connection/database.ts';
import type { LabelKind } from '../../contract/labels.ts';
import { labelColumn } from './labels.ts';
import { matchingSql } from './accountList.ts';

/** Sequences looked at in one go: about 5 ms. */
const chunkSize = 10_000;

/** Finds the accounts of a query by looking at every one of them. */
export function scanningIndex(database: Database) {
  return {
    sequencesOf: (query: Query): Promise<Uint32Array> =>
      database.snapshot(async (snapshot) => {
        const { sql, bind } = matchingSql(query);
        const chunk = snapshot
          .prepare(`SELECT sequence FROM accounts WHERE sequence > $after AND sequence <= $last AND ${sql}`)
          .pluck();
        const last = Number(snapshot.prepare('SELECT max(sequence) FROM accounts').pluck().get() ?? 0);
        const found: number[] = [];
        for (let after = 0; after < last; after += chunkSize) {
          const part = chunk.all({ ...bind, after, last: after + chunkSize }) as number[];
          for (const sequence of part) found.push(sequence);
          await nextTurn();
        }
        return Uint32Array.from(found);
      }),
    async labelTotals(kind: LabelKind): Promise<Map<string, number>> {
      const column = labelColumn(kind);
      const rows = await database.read<{ name: string; total: number }>(
        `SELECT value AS name, sum(status <> 'archived') AS total FROM accounts, json_each(${column})
         WHERE ${column} <> '[]' GROUP BY value`,
      );
      return new Map(rows.map(({ name, total }) => [name, total]));
    },
  };
}
