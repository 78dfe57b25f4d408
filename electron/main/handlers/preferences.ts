import { renameSync, writeFileSync } from 'node:fs';
import { AppError } from '../../../contract/errors.ts';
import { preferences, usualLook, type Preferences } from '../../../contract/index.ts';
import type { Handlers } from '../ipc/router.ts';
import { preferencesPath, readPreferencesFile } from '../preferences/look.ts';

const usual: Preferences = { ...usualLook, columns: [], sidebar: true };

/** Each preference that can still be understood; the usual one in place of any other. */
function readPreferences(dataFolder: string): Preferences {
  const saved = readPreferencesFile(dataFolder) ?? {};
  const known = Object.entries(preferences.partial().shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(saved[name]);
    return read.success && read.data !== undefined ? [[name, read.data]] : [];
  });
  return preferences.parse({ ...usual, ...Object.fromEntries(known) });
}

function writePreferences(dataFolder: string, changed: Preferences): void {
  const path = preferencesPath(dataFolder);
  try {
    // Beside it and then renamed: a full disk must not leave half a file.
    writeFileSync(`${path}.partial`, JSON.stringify(changed), { mode: 0o600 });
    renameSync(`${path}.partial`, path);
  } catch (error) {
    throw new AppError('io', 'the preferences could not be saved', { reason: 'unknown', cause: error });
  }
}

/** How the window looks, kept beside the database. `onChange` hears of every change. */
export function preferencesHandlers(
  dataFolder: string,
  onChange: (changed: Preferences) => void,
): Pick<Handlers, 'preferences.get' | 'preferences.update'> {
  return {
    'preferences.get': () => Promise.resolve(readPreferences(dataFolder)),
    'preferences.update': (changes) => {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const changed = { ...readPreferences(dataFolder), ...given };
      writePreferences(dataFolder, changed);
      onChange(changed);
      return Promise.resolve(changed);
    },
  };
}
