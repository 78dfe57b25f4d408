import type BetterSqlite3 from 'better-sqlite3';

/**
 * Puts indexes and triggers aside while `work` inserts and makes the indexes up afterwards, in one pass each; what the
 * triggers would have counted is for `work` to count. Only for a database that nobody else has open.
 */
export function withoutIndexes(connection: BetterSqlite3.Database, work: () => void): void {
  const parts = connection
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('index', 'trigger')",
    )
    .all();
  for (const { type, name } of parts) connection.exec(`DROP ${type} ${name}`);
  work();
  for (const { sql } of parts) connection.exec(sql);
}

/** An INSERT of the named columns, bound by the attribute of each: `member_number` by `memberNumber`. */
export function insertInto(
  connection: BetterSqlite3.Database,
  table: string,
  columns: string[],
): BetterSqlite3.Statement<[object]> {
  const attributes = columns.map(
    (column) => `@${column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`,
  );
  return connection.prepare<[object]>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${attributes.join(', ')})`,
  );
}
