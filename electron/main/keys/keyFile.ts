import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { SealingKey } from '../../../db/index.ts';
import type { Protection } from './protection.ts';

export type Guard = 'system' | 'file';

const keyBytes = 32;
const idPattern = /^[0-9a-f]{16}$/;

/** Ids come from the database: nothing but an id may become part of a path. */
export function keyPath(folder: string, id: string): string | undefined {
  return idPattern.test(id) ? join(folder, `second-factor-${id}.json`) : undefined;
}

/** The id that a file of the folder is named after; undefined for any other file. */
export function idOfFile(name: string): string | undefined {
  return /^second-factor-([0-9a-f]{16})\.json$/.exec(name)?.[1];
}

/** Follows from the key, so that a damaged or exchanged file is noticed. Tells nothing of 256 random bits. */
function idOf(key: Uint8Array): string {
  return createHash('sha256').update('rollbook sealing key\n').update(key).digest('hex').slice(0, 16);
}

/** How a file guards its key, without opening it; undefined when it cannot be read. */
export function guardOfFile(path: string): Guard | undefined {
  return read(path)?.guard;
}

function read(path: string): { guard: Guard; key: Buffer } | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content !== 'object' || content === null) return undefined;
    const { guard, key } = { guard: undefined, key: undefined, ...content } as {
      guard: unknown;
      key: unknown;
    };
    if ((guard !== 'system' && guard !== 'file') || typeof key !== 'string') return undefined;
    return { guard, key: Buffer.from(key, 'base64') };
  } catch {
    return undefined;
  }
}

/** The key in a file; undefined when it is not there, damaged, or guarded by the system of another computer. */
export function readKey(folder: string, id: string, protection: Protection): SealingKey | undefined {
  const path = keyPath(folder, id);
  const file = path === undefined ? undefined : read(path);
  if (!file) return undefined;
  try {
    const key = file.guard === 'file' ? file.key : Buffer.from(protection.unprotect(file.key), 'base64');
    return key.length === keyBytes && idOf(key) === id ? { id, key } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a key in a file of its own: no file is ever written over, so that whatever was sealed with an older key opens again
 * once its file can be read. It is on the disk before the first secret is sealed with it.
 */
export function makeKey(folder: string, protection: Protection): SealingKey {
  const key = randomBytes(keyBytes);
  const id = idOf(key);
  const guard: Guard = protection.isAvailable() ? 'system' : 'file';
  const kept = guard === 'file' ? key : protection.protect(key.toString('base64'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, `second-factor-${id}.json`);
  writeDurably(path, `${JSON.stringify({ version: 1, guard, key: kept.toString('base64') })}\n`);
  return { id, key };
}

function writeDurably(path: string, text: string): void {
  const partial = `${path}.partial`;
  const file = openSync(partial, 'wx', 0o600);
  try {
    // A line of a hundred bytes, but a full disk may take a part of it.
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(partial, path);
  syncFolder(dirname(path));
}

/** Without it a power cut may take the new name with it. Windows can neither open nor sync a folder, and need not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
