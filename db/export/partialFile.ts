import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { AppError } from '../../contract/errors.ts';

/** What the operating system says, as the reason the window words. */
const reasons: Record<string, string> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  // The file system takes no larger file, such as 4 GB on an old memory stick.
  EFBIG: 'disk_full',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  ENOENT: 'not_writable',
  ENOTDIR: 'not_writable',
  EISDIR: 'not_writable',
  EBUSY: 'not_writable',
  ENAMETOOLONG: 'not_writable',
};

function failed(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || error instanceof AppError) return error;
  // SQLite's own codes are told apart where its errors are translated.
  if (code.startsWith('SQLITE')) return error;
  return new AppError('io', `writing the file failed with ${code}`, {
    reason: reasons[code] ?? 'unknown',
    cause: error,
  });
}

/** A name of its own: two exports to one place, or a file of the person's, must not meet. */
function mark(): string {
  return randomBytes(4).toString('hex');
}

type Write = (data: string | Uint8Array) => void;

/** Makes a file and hands it to `work`; it is complete on the disk afterwards, or gone when anything failed. */
async function makeFile<Result>(path: string, work: (write: Write) => Result | Promise<Result>) {
  let file: number | undefined;
  // What could not be opened is not ours to remove, and trying to would hide why.
  let made = false;
  try {
    const opened = openSync(path, 'wx', 0o600);
    file = opened;
    made = true;
    const result = await work((data) =>
      writeAll(opened, typeof data === 'string' ? Buffer.from(data, 'utf8') : data),
    );
    fsyncSync(opened);
    closeSync(opened);
    file = undefined;
    return result;
  } catch (error) {
    if (file !== undefined) closeSync(file);
    if (made) rmSync(path, { force: true });
    throw failed(error);
  }
}

/**
 * Writes a file beside its place as `<path>.<random>.partial` and renames it there when `work` has ended: until then an older
 * file stays as it was, and after a failure nothing is left behind. Synchronous writes: this runs on the database's
 * thread, where they are the fastest and block nobody. Throws `io` with `disk_full`, `not_writable` or `unknown`.
 */
export async function writePartialFile<Result>(
  path: string,
  work: (write: Write) => Result | Promise<Result>,
): Promise<Result> {
  const partial = `${path}.${mark()}.partial`;
  const result = await makeFile(partial, work);
  try {
    renameSync(partial, path);
    return result;
  } catch (error) {
    rmSync(partial, { force: true });
    throw failed(error);
  }
}

/**
 * Writes a file that holds what `commit` makes true, such as passwords: complete on the disk first, then the commit, then
 * its place. When the file cannot be written, `commit` is not called; when `commit` fails, the file goes. Should the
 * program die before the commit has ended, the partial file tells what never came true; after it, the partial file lies
 * beside its place with all that is in it, under the ending of its kind, so that it can be opened. A place that is taken
 * away meanwhile, by a viewer that holds the old file open, gives it a name beside. Returns where the file is and what
 * `commit` returned.
 */
export async function writeCommittedFile<Result>(
  path: string,
  bytes: Uint8Array,
  commit: () => Promise<Result>,
): Promise<{ path: string; result: Result }> {
  const ending = extname(path);
  const beside = `${path.slice(0, path.length - ending.length)}.${mark()}`;
  const partial = `${beside}.partial${ending}`;
  await makeFile(partial, (write) => write(bytes));
  let result: Result;
  try {
    keepName(partial);
    result = await commit();
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  const places = [path, `${beside}${ending}`];
  return { path: places.find((place) => renames(partial, place)) ?? partial, result };
}

/** From here on the only copy: a failure to rename must not lose it. */
function renames(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** The name of a new file is on the disk only with its folder (fsync(2)). Windows knows no such thing and needs none. */
function keepName(path: string): void {
  let folder: number | undefined;
  try {
    folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
  } catch {
    // The file itself is there; not every file system can do this for a folder.
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
}

/** A write to a nearly full disk may take only a part of the bytes without failing. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}
