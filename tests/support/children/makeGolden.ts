import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations, type Input } from '../../../contract/index.ts';
import { openRollbook } from '../../../db/index.ts';
import { sqliteAddon } from '../sqliteAddon.ts';
import { migrations } from '../../../db/migrations/index.ts';

/**
 * Writes tests/fixtures/golden/v<version>.db with a few invented people, once for each version: later code must open
 * what this code wrote, so a file that is there is never written again.
 *
 * node tests/support/children/run.mjs tests/support/children/makeGolden.ts
 */
export async function run(): Promise<void> {
  const target = `tests/fixtures/golden/v${migrations.length}.db`;
  if (existsSync(target)) throw new Error(`${target} is there already`);
  const folder = mkdtempSync(join(tmpdir(), 'rollbook-golden-'));
  const rollbook = await openRollbook({ folder, nativeBinding: sqliteAddon });
  const context = { actor: 'owner' };
  const create = async (input: Input<'accounts.create'>) => {
    const parsed = operations['accounts.create'].input.parse(input);
    return (await rollbook.operations['accounts.create'](parsed, context)).account.id;
  };
  // The password of all golden files is older than the rule about its length.
  const { passwords } = await rollbook.operations['policy.get']({}, context);
  await rollbook.operations['policy.update']({ passwords: { ...passwords, minimumLength: 8 } }, context);
  const none = { mode: 'none' } as const;
  const ana = await create({
    username: 'ana.ruiz',
    email: 'ana@example.org',
    groups: ['Gym', 'Yoga'],
    password: { mode: 'set', value: 'Blue-Kettle-42' },
  });
  const bjorn = await create({ username: 'björn', phone: '+49 30 1234', password: none });
  const cleo = await create({ username: 'cleo🎈', custom: { memberNo: 'M-0042' }, password: none });
  await create({ username: 'דנה', notes: 'first\nsecond', password: none });
  await rollbook.operations['accounts.update'](
    { id: ana, version: 1, changes: { displayName: 'Ana Ruíz' } },
    context,
  );
  await rollbook.operations['accounts.lock']({ ids: [bjorn], reason: 'Unpaid' }, context);
  await rollbook.operations['accounts.archive']({ ids: [cleo] }, context);
  await rollbook.close();
  copyFileSync(join(folder, 'rollbook.db'), target);
  rmSync(folder, { recursive: true });
}
