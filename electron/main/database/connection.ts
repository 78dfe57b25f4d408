import { Worker } from 'node:worker_threads';
import { AppError, startProblems, type DatabaseState, type StartProblem } from '../../../contract/index.ts';
import type { DatabaseOperations } from '../../../db/index.ts';
import { revive, type DatabaseOperation, type Reply, type Request, type ThreadData } from './messages.ts';

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  report: ((progress: unknown) => void) | undefined;
}

type Context<Name extends DatabaseOperation> = Parameters<DatabaseOperations[Name]>[1];

/** `Omit` over each member of a union, where the plain one would keep only their common keys. */
type WithoutId<Member> = Member extends { id: number } ? Omit<Member, 'id'> : never;

export interface DatabaseConnection {
  call<Name extends DatabaseOperation>(
    name: Name,
    input: Parameters<DatabaseOperations[Name]>[0],
    context: Context<Name>,
  ): ReturnType<DatabaseOperations[Name]>;
  /** Resolves when the attempt to open is over, whichever way. */
  state(): Promise<DatabaseState>;
  /** Tries again after a failure, with a new thread when the old one died. */
  reopen(): Promise<DatabaseState>;
  close(): Promise<void>;
}

export interface ConnectionOptions extends ThreadData {
  threadFile: string;
  onAccountsChanged: (ids: string[]) => void;
  onFailure: (error: unknown) => void;
}

function toState(error: unknown): DatabaseState {
  const reason = error instanceof AppError ? error.reason : undefined;
  const problem: StartProblem = startProblems.find((name) => name === reason) ?? 'unknown';
  return { state: 'failed', problem };
}

/** Main's end of the database thread: starts it, sends calls, hands back answers as the services gave them. */
export function connectDatabase(options: ConnectionOptions): DatabaseConnection {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let worker = start();
  let opening = open();

  function start(): Worker | undefined {
    const { folder, nativeBinding } = options;
    const thread = new Worker(options.threadFile, {
      workerData: { folder, nativeBinding } satisfies ThreadData,
    });
    thread.on('message', receive);
    thread.on('error', options.onFailure);
    thread.on('exit', () => {
      if (worker !== thread) return;
      worker = undefined;
      const gone = new AppError('io', 'the database thread ended', { reason: 'not_open' });
      for (const { reject } of pending.values()) reject(gone);
      pending.clear();
    });
    return thread;
  }

  function receive(reply: Reply): void {
    if (reply.kind === 'changed') return options.onAccountsChanged(reply.ids);
    const waiting = pending.get(reply.id);
    if (reply.kind === 'progress') return waiting?.report?.(reply.progress);
    pending.delete(reply.id);
    if (reply.kind === 'done') waiting?.resolve(reply.value);
    else waiting?.reject(revive(reply.error));
    return undefined;
  }

  function ask(
    request: WithoutId<Exclude<Request, { kind: 'abort' }>>,
    work: { signal?: AbortSignal | undefined; report?: ((progress: unknown) => void) | undefined } = {},
  ): Promise<unknown> {
    const id = (lastId += 1);
    return new Promise((resolve, reject) => {
      if (!worker) {
        reject(new AppError('io', 'the database is not open', { reason: 'not_open' }));
        return;
      }
      pending.set(id, { resolve, reject, report: work.report });
      worker.postMessage({ ...request, id } satisfies Request);
      const abort = () => worker?.postMessage({ kind: 'abort', id } satisfies Request);
      if (work.signal?.aborted) abort();
      else work.signal?.addEventListener('abort', abort, { once: true });
    });
  }

  async function open(): Promise<DatabaseState> {
    try {
      await ask({ kind: 'open' });
      return { state: 'ready' };
    } catch (error) {
      options.onFailure(error);
      return toState(error);
    }
  }

  return {
    call(name, input, context) {
      const work = 'signal' in context ? context : {};
      const answer = opening.then((database) => {
        if (database.state === 'ready') return ask({ kind: 'call', name, input, actor: context.actor }, work);
        throw new AppError('io', 'the database did not open', { reason: database.problem });
      });
      // The answer's type was lost on the way between threads; the router parses it before it goes further.
      return answer as ReturnType<DatabaseOperations[typeof name]>;
    },
    state: () => opening,
    reopen() {
      worker ??= start();
      opening = open();
      return opening;
    },
    async close() {
      const closing = worker;
      if (!closing) return;
      await ask({ kind: 'close' }).catch(options.onFailure);
      worker = undefined;
      await closing.terminate();
    },
  };
}
