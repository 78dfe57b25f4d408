import { join } from 'node:path';
import type { Input, Output } from '../contract/index.ts';
import type { RollbookEvent } from '../contract/index.ts';
import { DatabaseThread } from '../electron/main/database/connection.ts';
import { accountHandlers, accountJobHandlers } from '../electron/main/handlers/accounts.ts';
import { appHandlers } from '../electron/main/handlers/app.ts';
import { createJobs } from '../electron/main/ipc/jobs.ts';
import { createRouter } from '../electron/main/ipc/router.ts';
import { projectRoot } from '../scripts/runtime/cache.mjs';

/** What electron/main/index.ts composes, without Electron: router, jobs, and the database on its built thread. */
export interface MainProcess {
  list(input: Input<'accounts.list'>): Promise<Output<'accounts.list'>>;
  /** Resolves to the number of rows when the file is complete. */
  exportCsv(filePath: string): Promise<number>;
  close(): Promise<void>;
}

export async function startMainProcess(
  folder: string,
  nativeBinding: string | undefined,
): Promise<MainProcess> {
  let filePath: string | undefined;
  const fail = (error: unknown) => console.error(error);
  const threadFile = join(projectRoot, 'dist/main/thread.cjs');
  const database = new DatabaseThread({
    folder,
    nativeBinding,
    threadFile,
    onAccountsChanged: () => undefined,
    onFailure: fail,
  });
  const jobs = createJobs();
  const router = createRouter({
    handlers: {
      ...accountHandlers(database),
      ...appHandlers(database, { version: '0', platform: process.platform, dataFolder: folder }),
    },
    jobHandlers: accountJobHandlers(database, {
      chooseSavePath: () => Promise.resolve(filePath),
      clock: () => new Date(),
    }),
    session: () => ({ level: 'owner', actor: 'benchmark' }),
    log: fail,
  });
  const { state } = await database.state();
  if (state !== 'ready') throw new Error('the database did not open');

  return {
    async list(input) {
      const reply = await router.call('accounts.list', input);
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value as Output<'accounts.list'>;
    },
    async exportCsv(target) {
      filePath = target;
      const end = await new Promise<RollbookEvent & { kind: 'done' }>((resolve) => {
        const send = (event: RollbookEvent) => {
          if (event.kind === 'done') resolve(event);
        };
        void router.job('accounts.exportCsv', { scope: 'all' }, (job) => jobs.start(1, job, send));
      });
      if (!end.result.ok) throw new Error(end.result.error.message);
      return (end.result.value as { rows: number }).rows;
    },
    close: () => database.close(),
  };
}
