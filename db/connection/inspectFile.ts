import { open } from 'node:fs/promises';
import { AppError } from '../../contract/errors.ts';
import { applicationId } from './pragmas.ts';

/** https://www.sqlite.org/fileformat2.html section 1.3: magic text at 0, user_version at 60, application_id at 68. */
const header = { magic: 'SQLite format 3\0', userVersionAt: 60, applicationIdAt: 68, length: 100 };

/**
 * Reads the first bytes of a file without opening it as a database, so that a file that is not ours stays untouched.
 * Answers whether there is something in it; a missing or empty file is a new database.
 *
 * Throws `io` with `not_a_database`, `not_a_rollbook_database` or `database_too_new`.
 */
export async function inspectFile(path: string, newestVersion: number): Promise<{ exists: boolean }> {
  const bytes = await readStart(path);
  if (bytes === undefined || bytes.length === 0) return { exists: false };
  if (bytes.length < header.length || bytes.toString('latin1', 0, 16) !== header.magic) {
    throw new AppError('io', 'the file has no SQLite header', { reason: 'not_a_database' });
  }
  if (bytes.readUInt32BE(header.applicationIdAt) !== applicationId) {
    throw new AppError('io', 'the file belongs to another program', { reason: 'not_a_rollbook_database' });
  }
  refuseNewer(bytes.readUInt32BE(header.userVersionAt), newestVersion);
  return { exists: true };
}

/** Throws `io/database_too_new` for a version that only a newer program knows. */
export function refuseNewer(version: number, newestVersion: number): void {
  if (version <= newestVersion) return;
  throw new AppError('io', `database version ${version}, newest known ${newestVersion}`, {
    reason: 'database_too_new',
  });
}

async function readStart(path: string): Promise<Buffer | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(header.length), 0, header.length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    // A folder in place of the file, or a file we may not read.
    throw new AppError('io', 'the database file cannot be read', {
      reason: 'folder_not_writable',
      cause: error,
    });
  }
}
