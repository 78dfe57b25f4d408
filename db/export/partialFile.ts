import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
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
  return new AppError('io', `writing the file failed with ${code}`, {
    reason: reasons[code] ?? 'unknown',
    cause: error,
  });
}

/**
 * Writes a file beside its place as `<path>.<random>.partial` and renames it there when `work` has ended: until then an older
 * file stays as it was, and after a failure nothing is left behind. Synchronous writes: this runs on the database's
 * thread, where they are the fastest and block nobody. Throws `io` with `disk_full`, `not_writable` or `unknown`.
 */
export async function writePartialFile<Result>(
  path: string,
  work: (write: (text: string) => void) => Promise<Result>,
): Promise<Result> {
  // A name of its own: two exports to one place, or a file of the person's, must not meet.
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`;
  let file: number | undefined;
  // What could not be opened is not ours to remove, and trying to would hide why.
  let made = false;
  try {
    const opened = openSync(partial, 'wx', 0o600);
    file = opened;
    made = true;
    const result = await work((text) => writeAll(opened, Buffer.from(text, 'utf8')));
    fsyncSync(opened);
    closeSync(opened);
    file = undefined;
    renameSync(partial, path);
    return result;
  } catch (error) {
    if (file !== undefined) closeSync(file);
    if (made) rmSync(partial, { force: true });
    throw failed(error);
  }
}

/** A write to a nearly full disk may take only a part of the bytes without failing. */
function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}
