import type BetterSqlite3 from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';
import type { Migration } from './migration.ts';

/**
 * Brings a database to the newest schema, each migration in one transaction together with its `user_version`, so that
 * a crash leaves the version before or after and nothing between. Calls `backup` once before the first change of a
 * database that already holds something. Returns the versions that ran.
 *
 * Throws `io/database_too_new` and changes nothing when the file was written by a newer program.
 */
export async function runMigrations(
  connection: BetterSqlite3.Database,
  migrations: readonly Migration[],
  backup: (fromVersion: number) => Promise<void>,
): Promise<number[]> {
  refuseGaps(migrations);
  const current = Number(connection.pragma('user_version', { simple: true }));
  if (current > migrations.length) {
    throw new AppError('io', `database version ${current}, newest known ${migrations.length}`, {
      reason: 'database_too_new',
    });
  }
  const pending = migrations.slice(current);
  if (pending.length > 0 && current > 0) await backup(current);
  for (const migration of pending) run(connection, migration);
  return pending.map(({ version }) => version);
}

function run(connection: BetterSqlite3.Database, { version, statements }: Migration): void {
  const migrate = connection.transaction(() => {
    for (const statement of statements) connection.exec(statement);
    connection.pragma(`user_version = ${version}`);
  });
  migrate.immediate();
}

function refuseGaps(migrations: readonly Migration[]): void {
  const misplaced = migrations.find(({ version }, index) => version !== index + 1);
  if (misplaced) throw new Error(`migration ${misplaced.version} is out of order`);
}
