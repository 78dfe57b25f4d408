import { accessSync, constants, mkdirSync } from 'node:fs';

/** Whether the program can keep its files in a folder, which is made when it is missing. */
export function isUsableFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
