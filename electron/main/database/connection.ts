import { Worker } from 'node:worker_threads';
import type { DatabaseState } from '../../../contract/app.ts';
import { AppError } from '../../../contract/errors.ts';
import { startProblems, type StartProblem } from '../../../contract/startProblems.ts';
import type { DatabaseOperations, SealingKeys } from '../../../db/index.ts';
import { answerKeyQuestion } from './keysOfMain.ts';
import { revive, type DatabaseOperation, type Reply, type Request, type ThreadData } from './messages.ts';

/** Main's view of the database: calls by the names of the contract, and whether it could be opened. */
export interface DatabaseConnection {
  call<Name extends DatabaseOperation>(
    name: Name,
    input: Parameters<DatabaseOperations[Name]>[0],
    context: Parameters<DatabaseOperations[Name]>[1],
  ): ReturnType<DatabaseOperations[Name]>;
  /** Resolves when the attempt to open is over, whichever way. */
  state(): Promise<DatabaseState>;
  /** Tries again after a failure, with a new thread when the old one died. */
  reopen(): Promise<DatabaseState>;
  close(): Promise<void>;
}

export interface ConnectionOptions extends ThreadData {
  threadFile: string;
  /** Where the keys of second factors lie. They reach the thread at its first need and go nowhere else. */
  sealingKeys: SealingKeys;
  onAccountsChanged: (ids: string[]) => void;
  onFailure: (error: unknown) => void;
  /** The thread died although nobody closed it: from now on only `reopen` helps. */
  onLost?: () => void;
}

interface Work {
  signal?: AbortSignal;
  report?: (progress: unknown) => void;
}

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  report: Work['report'];
}

/** `Omit` over each member of a union, where the plain one would keep only their common keys. */
type WithoutId<Member> = Member extends { id: number } ? Omit<Member, 'id'> : never;

/** Starts the database's thread, sends it calls and hands back answers as the services gave them. */
export class DatabaseThread implements DatabaseConnection {
  readonly #options: ConnectionOptions;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  /** Once members were there, a missing file is a loss and no first start. */
  #wasReady = false;
  #worker: Worker | undefined;
  #opening: Promise<DatabaseState>;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#worker = this.#start();
    this.#opening = this.#open(false);
  }

  call: DatabaseConnection['call'] = (name, input, context) => {
    const work = 'signal' in context ? context : {};
    const answer = this.#opening.then((database) => {
      if (database.state === 'ready')
        return this.#ask({ kind: 'call', name, input, actor: context.actor }, work);
      if (!this.#worker) throw notOpen();
      throw new AppError('io', 'the database did not open', { reason: database.problem });
    });
    // The answer's type was lost on the way between threads; the router parses it before it goes further.
    return answer as ReturnType<DatabaseOperations[typeof name]>;
  };

  state(): Promise<DatabaseState> {
    return this.#opening;
  }

  reopen(): Promise<DatabaseState> {
    this.#worker ??= this.#start();
    this.#opening = this.#open(this.#wasReady);
    return this.#opening;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    await this.#ask({ kind: 'close' }).catch(this.#options.onFailure);
    this.#worker = undefined;
    await worker.terminate();
  }

  #start(): Worker {
    const { folder, nativeBinding, threadFile, hashThreadFile } = this.#options;
    const workerData: ThreadData = { folder, nativeBinding, hashThreadFile };
    const worker = new Worker(threadFile, { workerData });
    worker.on('message', (reply: Reply) => this.#receive(reply));
    worker.on('error', this.#options.onFailure);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#abandon();
    });
    return worker;
  }

  #abandon(): void {
    this.#worker = undefined;
    this.#opening = Promise.resolve(toState(notOpen()));
    const abandoned = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of abandoned) reject(notOpen());
    this.#options.onLost?.();
  }

  async #open(mustExist: boolean): Promise<DatabaseState> {
    try {
      await this.#ask({ kind: 'open', mustExist });
      this.#wasReady = true;
      return { state: 'ready' };
    } catch (error) {
      this.#options.onFailure(error);
      return toState(error);
    }
  }

  #ask(request: WithoutId<Exclude<Request, { kind: 'abort' | 'key' }>>, work: Work = {}): Promise<unknown> {
    const worker = this.#worker;
    if (!worker) return Promise.reject(notOpen());
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, report: work.report });
      worker.postMessage({ ...request, id } satisfies Request);
      const abort = () => worker.postMessage({ kind: 'abort', id } satisfies Request);
      if (work.signal?.aborted) abort();
      else work.signal?.addEventListener('abort', abort, { once: true });
    });
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'changed') {
      this.#options.onAccountsChanged(reply.ids);
      return;
    }
    if (reply.kind === 'lost') {
      this.#opening = Promise.resolve({ state: 'failed', problem: 'file_missing' });
      this.#options.onLost?.();
      return;
    }
    if (reply.kind === 'key') {
      void this.#answerKey(reply);
      return;
    }
    const waiting = this.#pending.get(reply.id);
    if (reply.kind === 'progress') {
      waiting?.report?.(reply.progress);
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.kind === 'done') waiting?.resolve(reply.value);
    else waiting?.reject(revive(reply.error));
  }

  async #answerKey({ id, question }: Reply & { kind: 'key' }): Promise<void> {
    const worker = this.#worker;
    const answer = await answerKeyQuestion(this.#options.sealingKeys, question);
    worker?.postMessage({ kind: 'key', id, answer } satisfies Request);
  }
}

function notOpen(): AppError {
  return new AppError('io', 'the database is not open', { reason: 'not_open' });
}

function toState(error: unknown): DatabaseState {
  const reason = error instanceof AppError ? error.reason : undefined;
  const problem: StartProblem = startProblems.find((name) => name === reason) ?? 'unknown';
  return { state: 'failed', problem };
}
