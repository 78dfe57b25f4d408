import type { Snapshot } from '../../connection/snapshot.ts';
import { prepareWrite, type WriteTransaction } from '../../connection/writeQueue.ts';

/** Reads rows on the connection that the work uses: of the transaction that writes, or of a snapshot that only looks. */
export type ReadRows = (sql: string, bind: Record<string, unknown>) => unknown[];

/** Reads on a snapshot. */
export function snapshotReader(snapshot: Snapshot): ReadRows {
  const statements = new Map<string, ReturnType<Snapshot['prepare']>>();
  return (sql, bind) => {
    const statement = statements.get(sql) ?? snapshot.prepare(sql);
    statements.set(sql, statement);
    return statement.all(bind);
  };
}

/** Reads on the transaction's own connection. */
export function readerOf(transaction: WriteTransaction): ReadRows {
  return (sql, bind) => prepareWrite(transaction, sql).all(bind);
}
