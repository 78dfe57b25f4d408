import { identifyHash } from '../../db/passwords/index.ts';
import type { TestRollbook } from './openTestRollbook.ts';

/** Hashes that other systems made, of published vectors, and the passwords they are of. */
export const foreign = {
  phpass: { hash: '$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0', password: 'test12345' },
  md5Crypt: { hash: '$1$dXc3I7Rw$ctlgjDdWJLMT.qwHsWhXR1', password: 'U*U*U*U*' },
  django: {
    hash: 'pbkdf2_sha256$10000$kjVJaVz6qsnJ$5yPHw3rwJGECpUf70daLGhOrQ5+AMxIJdz1c3bqK1Rs=',
    password: 'not a password',
  },
  bcrypt: { hash: '$2b$05$Z17AXnnlpzddNUvnC6cZNOSwMA/8oNiKnHTHTwLlBijfucQQlHjaG', password: 'táБℓə' },
  bcryptToday: {
    hash: '$2a$10$LgfYWkbzEvQ4JakH7rOvHe0y8pHKF9OaFgwUZ2q7W2FFZmZzJYlfS',
    password: '~!@#$%^&*()      ~!@#$%^&*()PNBFRD',
  },
  djangoArgon2: {
    hash: 'argon2$argon2i$v=19$m=256,t=1,p=1$c29tZXNhbHQ$AJFIsNZTMKTAewB4+ETN1A',
    password: 'password',
  },
  /** What nobody can check. */
  yescrypt: {
    hash: '$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7',
    password: '',
  },
} as const;
export type Foreign = keyof typeof foreign;

/** Gives an account a hash as a file from another system would bring it along. */
export function plantHash(people: Pick<TestRollbook, 'execute'>, id: string, kind: Foreign): void {
  const { hash } = foreign[kind];
  const { scheme, cost } = identifyHash(hash) ?? { scheme: 'unknown', cost: '' };
  people.execute(
    `UPDATE accounts SET password_hash = '${hash}', password_scheme = '${scheme}', password_cost = '${cost}'
     WHERE id = '${id}'`,
  );
}

/** Members of these kinds, in this order, named after their place. */
export async function createForeign(people: TestRollbook, kinds: readonly Foreign[]) {
  const accounts: Awaited<ReturnType<TestRollbook['create']>>[] = [];
  for (const [place, kind] of kinds.entries()) {
    const account = await people.create(`member${place}`);
    plantHash(people, account.id, kind);
    accounts.push(account);
  }
  return accounts;
}
