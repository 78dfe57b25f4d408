import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { AppError } from '../../../contract/errors.ts';

/** A folder that is not there cannot be written in either; the writing says so better than this check could. */
async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

/**
 * Refuses a chosen file in Rollbook's own folder: the finished export is renamed to its place, and the place may be
 * that of the live database. Real paths are compared, because links and letter case give one folder many names.
 */
export async function refuseDataFolder(dataFolder: string, filePath: string): Promise<void> {
  const way = relative(await realFolder(dataFolder), await realFolder(dirname(filePath)));
  const isOutside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (isOutside) return;
  throw new AppError('io', "the chosen file lies in Rollbook's own folder", { reason: 'inside_data_folder' });
}
