import type BetterSqlite3 from 'better-sqlite3';

/** `PRAGMA application_id` of our files, "Roll" in ASCII, so that another program's database is recognised. */
export const applicationId = 0x526f6c6c;

/**
 * Settings that belong to a connection, not to the file; every connection gets them, also those that Sequelize opens
 * for a transaction. WAL alone would survive a crash of the program; FULL also survives a power cut.
 */
export function configureConnection(connection: BetterSqlite3.Database): void {
  connection.pragma('foreign_keys = ON');
  connection.pragma('synchronous = FULL');
  connection.pragma('trusted_schema = OFF');
  // Deleted names and hashes are overwritten with zeros instead of staying in free pages.
  connection.pragma('secure_delete = ON');
  connection.pragma('temp_store = MEMORY');
  // 32 MiB at most, taken as needed: the sort indexes of 100,000 accounts stay in memory.
  connection.pragma('cache_size = -32768');
}
