import { join } from 'node:path';
import type { Envelope, Input, Output, RollbookEvent } from '../contract/index.ts';
import { createKeyFolder } from '../electron/main/keys/keyFolder.ts';
import { DatabaseThread } from '../electron/main/database/connection.ts';
import { databaseHandlers, databaseJobHandlers } from '../electron/main/handlers/database.ts';
import { appHandlers } from '../electron/main/handlers/app.ts';
import { createJobs, type Jobs } from '../electron/main/ipc/jobs.ts';
import { preferencesHandlers } from '../electron/main/handlers/preferences.ts';
import { createRouter, type Router } from '../electron/main/ipc/router.ts';
import { projectRoot } from '../scripts/runtime/cache.mjs';

/** What electron/main/index.ts composes, without Electron: router, jobs, and the database on its built thread. */
export interface MainProcess {
  list(input: Input<'accounts.list'>): Promise<Output<'accounts.list'>>;
  /** Resolves to the number of rows when the file is complete. */
  exportCsv(filePath: string): Promise<number>;
  /** Strengthens passwords and cancels when so many are done. Resolves to how many were. */
  strengthen(stopAfter: number): Promise<number>;
  close(): Promise<void>;
}

/** What needs Electron is no part of any measurement. */
const unmeasured = () => Promise.reject(new Error('needs Electron'));

const fail = (error: unknown) => console.error(error);

function composeRouter(database: DatabaseThread, dataFolder: string, savePath: () => string | undefined) {
  return createRouter({
    handlers: {
      ...databaseHandlers(database),
      ...preferencesHandlers(dataFolder, () => undefined),
      ...appHandlers(database, { version: '0', platform: process.platform, dataFolder }),
      'clipboard.copySecret': unmeasured,
    },
    jobHandlers: {
      ...databaseJobHandlers(database, {
        chooseSavePath: () => Promise.resolve(savePath()),
        dataFolder,
        clock: () => new Date(),
      }),
      'slips.print': unmeasured,
      'slips.save': unmeasured,
      'passwords.giveMany': unmeasured,
    },
    session: () => ({ level: 'owner', actor: 'benchmark' }),
    log: fail,
  });
}

function runExport(router: Router, jobs: Jobs): Promise<Envelope<unknown>> {
  return new Promise((resolve) => {
    const send = (event: RollbookEvent) => {
      if (event.kind === 'done') resolve(event.result);
    };
    void router.job('accounts.exportCsv', { scope: 'all' }, (job) => jobs.start(1, job, send));
  });
}

function runStrengthening(router: Router, jobs: Jobs, stopAfter: number): Promise<number> {
  return new Promise((resolve) => {
    let done = 0;
    const send = (event: RollbookEvent) => {
      if (event.kind === 'progress') {
        done = (event.progress as { done: number }).done;
        if (done >= stopAfter) jobs.cancel(1, event.jobId);
      } else if (event.kind === 'done') {
        resolve(event.result.ok ? (event.result.value as { changed: number }).changed : done);
      }
    };
    void router.job('passwords.strengthen', {}, (job) => jobs.start(1, job, send));
  });
}

function valueOf(reply: Envelope<unknown>): unknown {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

export async function startMainProcess(
  folder: string,
  nativeBinding: string | undefined,
): Promise<MainProcess> {
  let filePath: string | undefined;
  const threadFile = join(projectRoot, 'dist/main/thread.cjs');
  const onAccountsChanged = () => undefined;
  const sealingKeys = createKeyFolder(join(folder, 'keys'), {
    isAvailable: () => false,
    protect: () => Buffer.alloc(0),
    unprotect: () => '',
  });
  const database = new DatabaseThread({
    folder,
    nativeBinding,
    threadFile,
    sealingKeys,
    onAccountsChanged,
    onFailure: fail,
  });
  const jobs = createJobs();
  const router = composeRouter(database, folder, () => filePath);
  const { state } = await database.state();
  if (state !== 'ready') throw new Error('the database did not open');
  return {
    list: async (input) => valueOf(await router.call('accounts.list', input)) as Output<'accounts.list'>,
    async exportCsv(target) {
      filePath = target;
      return (valueOf(await runExport(router, jobs)) as { rows: number }).rows;
    },
    strengthen: (stopAfter) => runStrengthening(router, jobs, stopAfter),
    close: () => database.close(),
  };
}
