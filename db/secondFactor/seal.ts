import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../../contract/errors.ts';

/** A key that lies outside the database. `id` is kept with everything sealed with it. */
export interface SealingKey {
  id: string;
  /** 32 bytes. */
  key: Uint8Array;
}

/** Where keys come from: main keeps them, the database asks. */
export interface SealingKeys {
  /** The key for what is sealed from now on, made at the first need. Throws `io` when it can be neither read nor kept. */
  current(): Promise<SealingKey>;
  /** The key that something was sealed with; undefined when it is not on this computer or cannot be read. */
  find(id: string): Promise<SealingKey | undefined>;
  /** Whether the system's own store of secrets guards the keys, or the file alone. */
  guard(): Promise<'system' | 'file'>;
}

/** For a database that was opened without keys. */
export const noKeys: SealingKeys = {
  current: () =>
    Promise.reject(new AppError('io', 'there is nowhere to keep a key', { reason: 'key_unavailable' })),
  find: () => Promise.resolve(undefined),
  guard: () => Promise.resolve('file'),
};

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals a secret for one account: nonce, tag, AES-256-GCM. The account's id is bound to it, so that a row copied to
 * another account does not open. The nonce is random, which is good for 2^32 secrets under one key (NIST SP 800-38D).
 */
export function seal({ key }: SealingKey, accountId: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(accountId));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made for this account; undefined when a single bit of it, the key or the account is another. */
export function unseal({ key }: SealingKey, accountId: string, sealed: Uint8Array): Buffer | undefined {
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
  try {
    // A shorter tag would be easier to forge: its length is fixed here, not read from the row.
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(accountId));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}
