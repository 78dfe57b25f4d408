import type { MadePassword } from '../../contract/passwords.ts';
import type { PasswordRules } from '../../contract/settings.ts';
import { hashPassword, type PasswordHash } from './argon2id.ts';
import { generateCode, generatePassword } from './generatePassword.ts';

export type PasswordChoice = MadePassword | { mode: 'set'; value: string } | { mode: 'none' };

/** What the owner decided and what time it is. */
export interface PasswordSurroundings {
  rules: PasswordRules;
  at: Date;
}

export interface PreparedPassword {
  hash: string | null;
  scheme: string | null;
  cost: string | null;
  /** Until when a code can be exchanged; null for a password. */
  expiresAt: string | null;
  /** Whether the member must change it next time unless the caller says otherwise: yes for one that we made. */
  mustChange: boolean;
  /** To be spread into the reply: holds a generated password, the only time it is seen. */
  once: { temporaryPassword?: string; expiresAt?: string };
}

const hour = 3_600_000;

/** Until when a code can be exchanged that is given now; null for a password, which has no end. */
export function expiryOf(choice: MadePassword, { rules, at }: PasswordSurroundings): string | null {
  if (choice.mode !== 'code') return null;
  return new Date(at.getTime() + (choice.hours ?? rules.oneTimeHours) * hour).toISOString();
}

/** Makes a password or a code in clear. */
export function makePassword(choice: MadePassword, rules: PasswordRules): string {
  if (choice.mode === 'code') return generateCode().value;
  return generatePassword(choice.style, rules.minimumLength).value;
}

/** Generates if asked and hashes, before a transaction begins: a hash takes longer than all of the writing. */
export async function preparePassword(
  choice: PasswordChoice,
  surroundings: PasswordSurroundings,
): Promise<PreparedPassword> {
  const plain = { expiresAt: null, mustChange: false, once: {} };
  if (choice.mode === 'none') return { hash: null, scheme: null, cost: null, ...plain };
  if (choice.mode === 'set') return { ...(await hashPassword(choice.value)), ...plain };
  const made = makePassword(choice, surroundings.rules);
  const expiresAt = expiryOf(choice, surroundings);
  const once = { temporaryPassword: made, ...(expiresAt === null ? {} : { expiresAt }) };
  return { ...(await hashPassword(made)), expiresAt, mustChange: true, once };
}

/** The columns of an account in which a password lies. */
export function passwordColumns({ hash, scheme, cost }: PasswordHash, expiresAt: string | null) {
  return { passwordHash: hash, passwordScheme: scheme, passwordCost: cost, passwordExpiresAt: expiresAt };
}
