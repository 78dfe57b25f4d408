import { Worker } from 'node:worker_threads';
import { AppError } from '../../contract/errors.ts';
import { parseHash } from './identify.ts';

/** One verification; also the message to the thread. */
export interface HashCheck {
  hash: string;
  password: Buffer;
  scheme?: string | undefined;
}

/** In milliseconds. The caps keep every check below it on any machine that runs Electron; a password of 4,096 letters may not. */
const usualLimit = 20_000;

interface Settings {
  file: string | undefined;
  limit: number;
}

const settings: Settings = { file: undefined, limit: usualLimit };
const idle: Worker[] = [];

/** Where the thread's program lies. Without one, as in tests, checks run on the caller's thread. */
export function useHashThreads(file: string | undefined, limit = usualLimit): void {
  settings.file = file;
  settings.limit = limit;
}

/** Ends the threads that wait for work. */
export async function closeHashThreads(): Promise<void> {
  await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
}

/**
 * Checks a password where JavaScript and WebAssembly may take their time. There are never more threads than slots, two;
 * one that overstays its time is ended, and the check answers false.
 */
export async function checkOnThread(check: HashCheck): Promise<boolean> {
  const { file, limit } = settings;
  if (file === undefined) return answer(check);
  const worker = idle.pop() ?? started(file);
  worker.ref();
  const isRight = await answerOf(worker, check, limit);
  if (isRight === undefined) return false;
  // A thread that waits must not keep the program from ending.
  worker.unref();
  idle.push(worker);
  return isRight;
}

/** One that ends while it waits is forgotten, or the next check would wait for it in vain. */
function started(file: string): Worker {
  const worker = new Worker(file);
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
  });
  return worker;
}

/** Undefined when the thread overstayed its time and was ended. */
function answerOf(worker: Worker, check: HashCheck, limit: number): Promise<boolean | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (conclude: () => void) => {
      clearTimeout(timer);
      // One by one: to remove all would also remove those with which Node wakes the thread's port again.
      worker.off('message', hear).off('error', fail).off('exit', fail);
      conclude();
    };
    const hear = (isRight: boolean) => settle(() => resolve(isRight));
    const fail = (cause: unknown) =>
      settle(() => reject(new AppError('internal', 'the thread for hashes ended', { cause })));
    const timer = setTimeout(() => {
      settle(() => void worker.terminate().then(() => resolve(undefined)));
    }, limit);
    worker.on('message', hear).on('error', fail).on('exit', fail);
    worker.postMessage({ ...check } satisfies HashCheck);
  });
}

/** What the thread does with a check. Nothing is logged: it holds a password. */
export async function answer({ hash, password, scheme }: HashCheck): Promise<boolean> {
  const parsed = parseHash(hash, { scheme });
  return parsed !== undefined && parsed.isAffordable && parsed.verify(Buffer.from(password));
}
