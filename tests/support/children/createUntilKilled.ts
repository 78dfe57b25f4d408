import { operations } from '../../../contract/index.ts';
import { openRollbook } from '../../../db/index.ts';
import { sqliteAddon } from '../sqliteAddon.ts';

/** Creates accounts, four at a time, and prints the id of each when it is promised to be kept. Never ends by itself. */
export async function run(folder: string): Promise<void> {
  const rollbook = await openRollbook({ folder, nativeBinding: sqliteAddon });
  const start = process.pid;
  const worker = async (name: string) => {
    for (let index = 0; ; index += 1) {
      const username = `${name}-${start}-${index}`;
      const input = operations['accounts.create'].input.parse({ username, password: { mode: 'none' } });
      const { account } = await rollbook.operations['accounts.create'](input, { actor: 'tester' });
      process.stdout.write(`${account.id}\n`);
      const ids = { ids: [account.id] };
      await rollbook.operations['accounts.lock'](operations['accounts.lock'].input.parse(ids), {
        actor: 'tester',
      });
    }
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(worker));
}
