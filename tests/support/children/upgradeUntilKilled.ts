import { operations } from '../../../contract/index.ts';
import { openRollbook } from '../../../db/index.ts';
import { sqliteAddon } from '../sqliteAddon.ts';

/** Checks the password of one after another, two at a time, and prints who was let in. */
export async function run(folder: string, password: string, count: string): Promise<void> {
  const rollbook = await openRollbook({ folder, nativeBinding: sqliteAddon });
  const check = async (index: number) => {
    const input = operations['accounts.checkPassword'].input.parse({ login: `member-${index}`, password });
    const { outcome } = await rollbook.operations['accounts.checkPassword'](input, { actor: 'tester' });
    process.stdout.write(`${index} ${outcome}\n`);
  };
  for (let index = 0; index < Number(count); index += 2) await Promise.all([check(index), check(index + 1)]);
  await rollbook.close();
}
