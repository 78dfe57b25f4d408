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
  const worker = idle.pop() ?? new Worker(file);
  worker.ref();
  const isRight = await answerOf(worker, check, limit);
  if (isRight === undefined) return false;
  // A thread that waits must not keep the program from ending.
  worker.unref();
  idle.push(worker);
  return isRight;
}

function answerOf(worker: Worker, check: HashCheck, limit: number): Promise<boolean | undefined> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      worker.removeAllListeners();
    };
    const timer = setTimeout(() => {
      end();
      void worker.terminate().then(() => resolve(undefined));
    }, limit);
    worker.once('message', (isRight: boolean) => {
      end();
      resolve(isRight);
    });
    const fail = (cause: unknown) => {
      end();
      reject(new AppError('internal', 'the thread for hashes ended', { cause }));
    };
    worker.once('error', fail);
    worker.once('exit', fail);
    worker.postMessage({ ...check });
  });
}

/** What the thread does with a check. Nothing is logged: it holds a password. */
export async function answer({ hash, password, scheme }: HashCheck): Promise<boolean> {
  const parsed = parseHash(hash, { scheme });
  return parsed !== undefined && parsed.isAffordable && parsed.verify(Buffer.from(password));
}
