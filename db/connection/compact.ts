import type BetterSqlite3 from 'better-sqlite3';

/** Up to this size the copy that VACUUM makes is kept in memory; a greater one goes into a temporary file. */
const copiedInMemory = 512 * 1024 * 1024;

function sizeOf(connection: BetterSqlite3.Database): number {
  const read = (name: string) => Number(connection.pragma(name, { simple: true }));
  return read('page_count') * read('page_size');
}

/**
 * Rewrites a database so that only what is in it now is in its file. `secure_delete` alone is not enough: when SQLite moves
 * rows between pages it leaves the old copies in the unused middle of a page (tests/integration/accounts/purge.test.ts
 * found them). Returns whether the write-ahead log could be emptied, too.
 */
export function compact(connection: BetterSqlite3.Database): boolean {
  if (sizeOf(connection) > copiedInMemory) connection.pragma('temp_store = FILE');
  connection.exec('VACUUM');
  return connection.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
}
