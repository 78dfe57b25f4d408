import argon2 from 'argon2';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openRollbook, type Rollbook } from '../db/index.ts';
import { interleave, median, quantile, ratio, type Samples } from './measure/samples.ts';
import { against, ms, times, type Section } from './report/section.ts';
import type { Workplace } from './workplace.ts';

const rounds = 200;
const aim = 0.1;
const value = 'Blue-Kettle-42-of-the-sea';
const actor = 'bench';
const context = { actor };

/** Who is at the desk with a wrong password: everybody who must not be told from nobody. */
const kinds = ['unknown login', 'wrong password', 'locked', 'archived', 'code too old', 'weak hash', 'none'];

async function fill(rollbook: Rollbook, path: string, nativeBinding: string | undefined): Promise<void> {
  const { operations } = rollbook;
  const ids = new Map<string, string>();
  for (const kind of kinds.slice(1)) {
    const password = kind === 'none' ? ({ mode: 'none' } as const) : ({ mode: 'set', value } as const);
    const { account } = await operations['accounts.create'](
      { username: kind.replaceAll(' ', '.'), password },
      context,
    );
    ids.set(kind, account.id);
  }
  await operations['accounts.lock']({ ids: [ids.get('locked') ?? ''] }, context);
  await operations['accounts.archive']({ ids: [ids.get('archived') ?? ''] }, context);
  // As quick to compare as what other programs keep, and a code of last year.
  const cheap = { type: argon2.argon2id, memoryCost: 1_024, timeCost: 2, parallelism: 1 } as const;
  const weak = await argon2.hash(value, cheap);
  const beside = new BetterSqlite3(path, nativeBinding === undefined ? {} : { nativeBinding });
  beside.prepare('UPDATE accounts SET password_hash = ? WHERE id = ?').run(weak, ids.get('weak hash'));
  beside
    .prepare('UPDATE accounts SET password_expires_at = ? WHERE id = ?')
    .run('2025-01-01T00:00:00.000Z', ids.get('code too old'));
  beside.close();
}

/** A wrong password for one kind of account after the other, with a clock by which no wait is ever left. */
async function measure({ emptyFolder, nativeBinding }: Workplace): Promise<Record<string, Samples>> {
  const folder = emptyFolder();
  let elapsed = 0;
  const rollbook = await openRollbook({ folder, nativeBinding, elapsed: () => (elapsed += 1_000_000) });
  try {
    await fill(rollbook, join(folder, 'rollbook.db'), nativeBinding);
    const check = (login: string) =>
      rollbook.operations['accounts.checkPassword']({ login, password: 'not this one' }, context);
    const ways = kinds.map((kind) => [kind, () => check(kind.replaceAll(' ', '.'))] as const);
    return await interleave(Object.fromEntries(ways), { rounds, warmUps: 3 });
  } finally {
    await rollbook.close();
  }
}

/** Whether the time of an answer tells who is a member. */
export async function measureTiming(workplace: Workplace): Promise<Section> {
  const samples = await measure(workplace);
  const base = samples['unknown login'] ?? [];
  const shares = kinds.map((kind) => median(samples[kind] ?? []) / median(base));
  const farthest = Math.max(...shares.map((share) => Math.abs(share - 1)));
  return {
    name: 'timing',
    title: 'Whether the time of an answer tells who is a member',
    method:
      `A wrong password at the desk, ${rounds} times for each kind of account in turns, in milliseconds: ` +
      '`accounts.checkPassword` of db/ with its journal entry. Beside the medians’ quotient stands the median of neighbouring pairs.',
    tables: [
      {
        columns: ['Account', 'Median', 'p95', 'Of an unknown login', 'Pair by pair'],
        rows: kinds.map((kind, index) => {
          const one = samples[kind] ?? [];
          const compared = [times(shares[index] ?? Number.NaN), times(ratio(one, base))];
          return [kind, ms(median(one)), ms(quantile(one, 0.95)), ...compared];
        }),
      },
    ],
    notes: [
      `Farthest from an unknown login: ${against(times(farthest), `≤ ${aim}`, farthest <= aim)}.`,
      'A hash that is slower to compare than argon2id, such as bcrypt with a cost of 12, is not among them: it answers later until its first right password.',
    ],
  };
}
