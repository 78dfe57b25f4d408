import { randomBytes } from 'node:crypto';
import type { SealingKey, SealingKeys } from '../../db/index.ts';

/** Keys as main keeps them, without its files. `lose` is what happens when the database is opened on another computer. */
export function memoryKeys() {
  let present: SealingKey | undefined;
  const make = () => ({ id: randomBytes(8).toString('hex'), key: randomBytes(32) });
  const keys = {
    current: () => Promise.resolve((present ??= make())),
    find: (id: string) => Promise.resolve(present?.id === id ? present : undefined),
    guard: () => Promise.resolve('file' as const),
    lose: () => void (present = undefined),
  };
  return keys satisfies SealingKeys;
}
