import { readdirSync } from 'node:fs';
import { AppError } from '../../../contract/errors.ts';
import type { SealingKey, SealingKeys } from '../../../db/index.ts';
import { systemCode } from '../ipc/describeError.ts';
import { guardOfFile, idOfFile, keyPath, makeKey, readKey, type Guard } from './keyFile.ts';
import type { Protection } from './protection.ts';

interface KnownFile {
  id: string;
  guard: Guard | undefined;
}

function filesOf(folder: string): KnownFile[] {
  let names: string[];
  try {
    names = readdirSync(folder).toSorted();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
  return names.flatMap((name) => {
    const id = idOfFile(name);
    const path = id === undefined ? undefined : keyPath(folder, id);
    return id === undefined || path === undefined ? [] : [{ id, guard: guardOfFile(path) }];
  });
}

/**
 * The keys of a folder. What is sealed from now on gets the best guard there is: with the system's store available a key that
 * it guards, otherwise a key in a file that only this person may read. Two programs that start at once may make a key each,
 * which does no harm: each secret names its own.
 */
export function createKeyFolder(folder: string, protection: Protection): SealingKeys {
  let present: SealingKey | undefined;

  function findOrMake(): SealingKey {
    const guard: Guard = protection.isAvailable() ? 'system' : 'file';
    for (const file of filesOf(folder)) {
      const key = file.guard === guard ? readKey(folder, file.id, protection) : undefined;
      if (key) return key;
    }
    return makeKey(folder, protection);
  }

  return {
    async current() {
      try {
        present ??= findOrMake();
        return await Promise.resolve(present);
      } catch (error) {
        throw new AppError('io', 'the key of second factors cannot be kept', {
          reason: systemCode(error) === 'ENOSPC' ? 'disk_full' : 'key_unavailable',
          cause: error,
        });
      }
    },
    find: (id) => Promise.resolve(present?.id === id ? present : readKey(folder, id, protection)),
    guard() {
      const isSystem = protection.isAvailable() && filesOf(folder).every(({ guard }) => guard !== 'file');
      return Promise.resolve(isSystem ? 'system' : 'file');
    },
  };
}
