import { memoryKeys } from './memoryKeys.ts';
import { openTestRollbook, type TestRollbook } from './openTestRollbook.ts';
import { weakHash } from './weakHash.ts';

export const right = 'Blue-Kettle-42-Lamp';

/** Ana with a password whose hash is cheap to check and due to be replaced. */
export async function withAna(sealingKeys = memoryKeys()) {
  const rollbook = await openTestRollbook(undefined, sealingKeys);
  const { id } = await rollbook.create('Ana.Ruiz', { email: 'Ana@example.org' });
  rollbook.execute(
    `UPDATE accounts SET password_scheme = 'argon2id', password_hash = '${await weakHash(right)}'`,
  );
  return { ...rollbook, id, check: checker(rollbook) };
}

export function checker(rollbook: TestRollbook) {
  return (password: string, login = 'ana.ruiz') =>
    rollbook.call('accounts.checkPassword', { login, password });
}

/** The state of the only account that a check may change. */
export function stateOf(rollbook: Pick<TestRollbook, 'rows'>) {
  return rollbook.rows<Record<string, unknown>>(
    `SELECT password_hash, password_scheme, failed_attempts, last_failed_at, last_sign_in_at, must_change_password, version
      FROM accounts`,
  )[0];
}
