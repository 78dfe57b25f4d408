import type { Condition } from '../../contract/query.ts';
import type { Protection } from '../../contract/protections.ts';
import type { Database } from '../connection/database.ts';
import { Dictionary } from './dictionary.ts';

/** The scheme of a hash and its cost, one a line; the empty text for no password. */
export const protectionSql = "coalesce(password_scheme || char(10) || coalesce(password_cost, ''), '')";

/** One hash of a scheme and a cost, to see what all of them are. Cost by cost, so that both are looked up. */
export const sampleSql = `SELECT password_hash AS hash FROM (
    SELECT password_hash FROM accounts INDEXED BY accounts_by_hash
      WHERE password_scheme = $scheme AND password_cost = $cost
    UNION ALL SELECT password_hash FROM accounts INDEXED BY accounts_by_hash
      WHERE password_scheme = $scheme AND password_cost IS NULL AND $cost = ''
  ) LIMIT 1`;

/** What a text of `protectionSql` says. */
export function partsOf(text: string): { scheme: string; cost: string } {
  const end = text.indexOf('\n');
  return { scheme: text.slice(0, end), cost: text.slice(end + 1) };
}

/** One hash that is kept like this; undefined when nobody has such a one any more. */
export async function sampleOf(database: Database, text: string): Promise<string | undefined> {
  const [row] = await database.read<{ hash: string | null }>(sampleSql, partsOf(text));
  return row?.hash ?? undefined;
}

type ByProtection = Extract<Condition, { kind: 'protection' }>;

/** How passwords are kept: 4 bytes an account. Of each way one hash is looked at, when somebody first asks for it. */
export class Protections extends Dictionary {
  /** By the number of a text. */
  readonly #known = new Map<number, Protection>();

  /** To be done before `textsWith`: looks at a hash of each way that is new. */
  async learn(database: Database): Promise<void> {
    const unknown = this.texts.flatMap((text, number) =>
      number === 0 || this.#known.has(number) ? [] : [{ text, number }],
    );
    if (unknown.length === 0) return;
    // The schemes bring libraries along that the start of the program does without (ADR 8).
    const { identifyHash } = await import('../passwords/identify.ts');
    for (const { text, number } of unknown) {
      const hash = await sampleOf(database, text);
      if (hash !== undefined) this.#known.set(number, identifyHash(hash)?.strength ?? 'unusable');
    }
  }

  /** 1 for every way of keeping a password that a condition asks for. */
  textsWith({ anyOf, schemes }: ByProtection): Uint8Array {
    return Uint8Array.from(this.texts, (text, number) => {
      if (number === 0) return 0;
      const isWanted = anyOf === undefined || anyOf.includes(this.#known.get(number) ?? 'unusable');
      return Number(isWanted && (schemes === undefined || schemes.includes(partsOf(text).scheme)));
    });
  }
}
