import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Access, Envelope, RollbookEvent } from '../../contract/index.ts';
import type { Input, JobInput, JobName, OperationName, Output } from '../../contract/index.ts';
import { openRollbook } from '../../db/index.ts';
import type { DatabaseConnection } from '../../electron/main/database/connection.ts';
import { databaseHandlers, databaseJobHandlers } from '../../electron/main/handlers/database.ts';
import { appHandlers } from '../../electron/main/handlers/app.ts';
import { clipboardHandlers } from '../../electron/main/handlers/clipboard.ts';
import { slipHandlers } from '../../electron/main/handlers/slips.ts';
import { preferencesHandlers } from '../../electron/main/handlers/preferences.ts';
import { createJobs } from '../../electron/main/ipc/jobs.ts';
import { createRouter } from '../../electron/main/ipc/router.ts';
import { memoryKeys } from './memoryKeys.ts';
import { createSecretClipboard } from '../../electron/main/clipboard/secretClipboard.ts';
import { fakeClipboard, fakePrinter, slipLook, type FakeClipboard, type FakePrinter } from './giving.ts';
import { sqliteAddon } from './sqliteAddon.ts';

export interface Wire {
  /** The data folder, with `rollbook.db`. */
  folder: string;
  /** Beside it, for what is exported. */
  outside: string;
  log: string[];
  events: RollbookEvent[];
  /** Set to act as somebody with fewer rights. */
  session: { level: Access; actor: string };
  savePath: { next: string | undefined };
  /** What was printed or made a PDF of, as the page's text. */
  slips: FakePrinter;
  clipboard: FakeClipboard;
  /** A call as the window makes it: input and reply pass structured cloning, as they do over IPC. */
  call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Envelope<Output<Name>>>;
  /** The same without the types, for what an attacker sends. */
  raw(name: unknown, input: unknown): Promise<Envelope<unknown>>;
  /** Calls and expects success. */
  value<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  startJob<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<Envelope<unknown>>;
  cancelJob(jobId: unknown, owner?: number): { cancelled: boolean };
  /** The end of a job. */
  done(jobId: string): Promise<Envelope<unknown>>;
}

const owner = 1;

/** Router, jobs, handlers and the real database, with IPC's cloning between: everything but Electron itself. */
export async function openWire(): Promise<Wire> {
  const outside = mkdtempSync(join(tmpdir(), 'rollbook-wire-'));
  const folder = join(outside, 'data');
  const log: string[] = [];
  const events: RollbookEvent[] = [];
  const session: Wire['session'] = { level: 'owner', actor: 'owner' };
  const savePath: Wire['savePath'] = { next: undefined };
  const rollbook = await openRollbook({
    folder,
    nativeBinding: sqliteAddon,
    sealingKeys: memoryKeys(),
    onAccountsChanged: (ids) => events.push({ kind: 'accounts.changed', ids }),
  });
  onTestFinished(async () => {
    await rollbook.close();
    rmSync(outside, { recursive: true, force: true });
  });
  const ready = { state: 'ready' } as const;
  const database: DatabaseConnection = {
    // The types of one operation are lost in the union of all; the router parses the answer.
    call: (name, input, context) => rollbook.operations[name](input as never, context as never) as never,
    state: () => Promise.resolve(ready),
    reopen: () => Promise.resolve(ready),
    close: () => rollbook.close(),
  };
  const jobs = createJobs();
  const effects = {
    chooseSavePath: () => Promise.resolve(savePath.next),
    clock: () => new Date(),
    dataFolder: folder,
  };
  const slips = fakePrinter();
  const clipboard = fakeClipboard();
  const router = createRouter({
    handlers: {
      ...databaseHandlers(database),
      ...preferencesHandlers(folder, () => undefined),
      ...clipboardHandlers(createSecretClipboard(clipboard)),
      ...appHandlers(database, { version: '0', platform: 'test', dataFolder: folder }),
    },
    jobHandlers: {
      ...databaseJobHandlers(database, effects),
      ...slipHandlers(database, { ...effects, printer: slips, slipLook: () => slipLook }),
    },
    session: () => session,
    log: (line) => log.push(line),
  });

  const raw: Wire['raw'] = async (name, input) =>
    structuredClone(await router.call(structuredClone(name), structuredClone(input)));
  return {
    folder,
    outside,
    log,
    events,
    session,
    savePath,
    slips,
    clipboard,
    raw,
    call: (name, input) => raw(name, input) as never,
    async value(name, input) {
      const reply = await raw(name, input);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      return reply.value as never;
    },
    startJob: (name, input) =>
      router.job(name, structuredClone(input), (job) =>
        jobs.start(owner, job, (event) => events.push(event)),
      ),
    cancelJob: (jobId, caller = owner) => jobs.cancel(caller, jobId),
    async done(jobId) {
      for (;;) {
        const end = events.find((event) => event.kind === 'done' && event.jobId === jobId);
        if (end?.kind === 'done') return end.result;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

/** The job's id out of the reply to `startJob`. */
export function jobIdOf(reply: Envelope<unknown>): string {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return (reply.value as { jobId: string }).jobId;
}
