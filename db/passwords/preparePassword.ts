import { hashPassword } from './argon2id.ts';
import { temporaryPassword } from './temporaryPassword.ts';

export type PasswordChoice = { mode: 'generate' } | { mode: 'set'; value: string } | { mode: 'none' };

export interface PreparedPassword {
  hash: string | null;
  scheme: string | null;
  cost: string | null;
  /** Whether the member must change it next time unless the caller says otherwise: yes for one that we made. */
  mustChange: boolean;
  /** To be spread into the reply: holds a generated password, the only time it is seen. */
  once: { temporaryPassword?: string };
}

/** Generates if asked and hashes, before a transaction begins: a hash takes longer than all of the writing. */
export async function preparePassword(choice: PasswordChoice): Promise<PreparedPassword> {
  if (choice.mode === 'none') return { hash: null, scheme: null, cost: null, mustChange: false, once: {} };
  if (choice.mode === 'set') return { ...(await hashPassword(choice.value)), mustChange: false, once: {} };
  const generated = temporaryPassword();
  return { ...(await hashPassword(generated)), mustChange: true, once: { temporaryPassword: generated } };
}
