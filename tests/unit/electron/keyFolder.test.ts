import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKeyFolder } from '../../../electron/main/keys/keyFolder.ts';
import {
  systemProtection,
  type Protection,
  type SafeStorage,
} from '../../../electron/main/keys/protection.ts';
import { freshFolder } from '../../support/openTestRollbook.ts';

const none: Protection = {
  isAvailable: () => false,
  protect: () => {
    throw new Error('not available');
  },
  unprotect: () => {
    throw new Error('not available');
  },
};

/** A keyring: what one computer protects no other opens. */
function keyring(computer: number): Protection {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ computer));
  return {
    isAvailable: () => true,
    protect: (text) => turn(Buffer.from(text)),
    unprotect: (bytes) => turn(bytes).toString(),
  };
}

const place = () => join(freshFolder(), 'keys');
const onlyFile = (folder: string) => join(folder, readdirSync(folder)[0] ?? '');
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('nothing is written before a key is needed', async () => {
  const folder = place();
  const keys = createKeyFolder(folder, none);
  expect(await keys.find('0123456789abcdef')).toBeUndefined();
  expect(await keys.guard()).toBe('file');
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});

test('the next start finds the same key, in a file and a folder that only this person may read', async () => {
  const folder = place();
  const made = await createKeyFolder(folder, none).current();
  expect(made.key).toHaveLength(32);
  expect([modeOf(folder), modeOf(onlyFile(folder))]).toEqual(['700', '600']);
  const later = createKeyFolder(folder, none);
  expect(await later.current()).toEqual(made);
  expect(await later.find(made.id)).toEqual(made);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('with a keyring the key does not stand in the file', async () => {
  const folder = place();
  const keys = createKeyFolder(folder, keyring(7));
  const { id, key } = await keys.current();
  const text = readFileSync(onlyFile(folder), 'utf8');
  const kept = Buffer.from((JSON.parse(text) as { key: string }).key, 'base64');
  expect(kept.includes(Buffer.from(key))).toBe(false);
  expect(text).not.toContain(Buffer.from(key).toString('base64'));
  expect(await keys.guard()).toBe('system');
  expect(await createKeyFolder(folder, keyring(7)).find(id)).toMatchObject({ id });
});

test('on another computer the key is not found, its file stays, and another key can be made', async () => {
  const folder = place();
  const { id } = await createKeyFolder(folder, keyring(7)).current();
  const before = readFileSync(onlyFile(folder));
  for (const elsewhere of [keyring(9), none]) {
    const keys = createKeyFolder(folder, elsewhere);
    expect(await keys.find(id)).toBeUndefined();
    const other = await keys.current();
    expect(other.id).not.toBe(id);
    expect(await keys.find(other.id)).toEqual(other);
  }
  expect(readFileSync(join(folder, `second-factor-${id}.json`))).toEqual(before);
  expect(await createKeyFolder(folder, keyring(7)).find(id)).toMatchObject({ id });
});

test('with a keyring at last, new secrets get a key it guards; the earlier key still opens the earlier ones', async () => {
  const folder = place();
  const plain = await createKeyFolder(folder, none).current();
  const keys = createKeyFolder(folder, keyring(7));
  expect((await keys.current()).id).not.toBe(plain.id);
  expect(await keys.find(plain.id)).toEqual(plain);
  expect(await keys.guard()).toBe('file');
});

test('a damaged, shortened, exchanged or foreign file is no key, and is left as it is', async () => {
  const folder = place();
  const { id } = await createKeyFolder(folder, none).current();
  const path = onlyFile(folder);
  const good = readFileSync(path, 'utf8');
  const other = JSON.stringify({ version: 1, guard: 'file', key: Buffer.alloc(32, 1).toString('base64') });
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"guard":"file"}',
    good.slice(0, 40),
    other,
    good.replace('file', 'none'),
  ]) {
    writeFileSync(path, text);
    const keys = createKeyFolder(folder, none);
    expect(await keys.find(id)).toBeUndefined();
    await keys.current();
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});

test('an id from a tampered database reaches no other file', async () => {
  const folder = place();
  await createKeyFolder(folder, none).current();
  const ids = ['../preferences', '', '0123456789abcdef/../x', '0123456789ABCDEF', '__proto__'];
  const keys = createKeyFolder(folder, none);
  for (const id of ids) expect(await keys.find(id)).toBeUndefined();
});

test('two that start at once both keep a key that is found again', async () => {
  const folder = place();
  const both = [createKeyFolder(folder, none), createKeyFolder(folder, none)];
  const made = await Promise.all(both.map((keys) => keys.current()));
  for (const key of made) expect(await createKeyFolder(folder, none).find(key.id)).toEqual(key);
});

test('what a broken start left behind is no key and hinders nobody', async () => {
  const folder = place();
  mkdirSync(folder, { mode: 0o755 });
  writeFileSync(join(folder, 'second-factor-0123456789abcdef.json.partial'), '{"vers');
  await createKeyFolder(folder, none).current();
  expect(modeOf(folder)).toBe('700');
});

test('a place where nothing can be written is said', async () => {
  const outer = freshFolder();
  const folder = join(outer, 'keys');
  writeFileSync(folder, 'a file where the folder should be');
  await expect(createKeyFolder(folder, none).current()).rejects.toMatchObject({
    code: 'io',
    reason: 'key_unavailable',
  });
  rmSync(folder);
  chmodSync(outer, 0o700);
  await expect(createKeyFolder(folder, none).current()).resolves.toMatchObject({});
});

test('a store of secrets that protects nothing is not taken for one', () => {
  const storage = (available: boolean, backend: string): SafeStorage => ({
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => Buffer.from(text),
    decryptString: (bytes) => bytes.toString(),
  });
  const isAvailable = (available: boolean, backend: string, platform: string) =>
    systemProtection(storage(available, backend), platform).isAvailable();
  expect(isAvailable(true, 'basic_text', 'linux')).toBe(false);
  expect(isAvailable(true, 'unknown', 'linux')).toBe(false);
  expect(isAvailable(true, 'gnome_libsecret', 'linux')).toBe(true);
  expect(isAvailable(false, 'gnome_libsecret', 'linux')).toBe(false);
  expect(isAvailable(true, '', 'darwin')).toBe(true);
  expect(isAvailable(false, '', 'win32')).toBe(false);
});
