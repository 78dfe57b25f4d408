import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../contract/errors.ts';
import { openRollbook, type CallContext, type JobContext, type Rollbook } from '../../../db/index.ts';
import { KeysOfMain } from './keysOfMain.ts';
import { carry, type DatabaseOperation, type Reply, type Request, type ThreadData } from './messages.ts';

/**
 * The thread on which the database lives. Loading Sequelize, a page from the middle of the list or an export would
 * each hold up the thread on which windows are drawn and moved (docs/adr/0003-database-thread.md).
 */
const port = parentPort;
if (!port) throw new Error('thread.ts runs in a worker thread');

const data = workerData as ThreadData;
const controllers = new Map<number, AbortController>();
const sealingKeys = new KeysOfMain((id, question) => send({ kind: 'key', id, question }));
let rollbook: Rollbook | undefined;
let opening: Promise<void> | undefined;

/** How often locks are looked at that begin or end while nobody does anything. In milliseconds. */
const settleInterval = 15_000;

/** How often it is looked whether the file is still there. In milliseconds; a look costs 10 µs. */
const watchInterval = 2_000;

/** In milliseconds: the window's start needs the processor more than the first search does. */
const warmUpDelay = 1_500;

function send(reply: Reply): void {
  port?.postMessage(reply);
}

/** Two attempts at once would open twice; a failed one may be made again. */
function open(mustExist: boolean): Promise<void> {
  opening ??= openOnce(mustExist).finally(() => {
    opening = undefined;
  });
  return opening;
}

async function openOnce(mustExist: boolean): Promise<void> {
  const onAccountsChanged = (ids: string[]) => send({ kind: 'changed', ids });
  rollbook ??= await openRollbook({ ...data, mustExist, sealingKeys, onAccountsChanged });
  // After the first list is on the screen; a failure shows at the first search.
  setTimeout(() => void rollbook?.warmUp().catch(() => undefined), warmUpDelay).unref();
}

async function close(): Promise<void> {
  const closing = rollbook;
  rollbook = undefined;
  await closing?.close();
}

async function call({ id, name, input, actor }: Request & { kind: 'call' }): Promise<unknown> {
  if (!rollbook) throw new AppError('io', 'the database is not open', { reason: 'not_open' });
  const controller = new AbortController();
  controllers.set(id, controller);
  const report = (progress: unknown) => send({ kind: 'progress', id, progress });
  // Names and inputs were typed and parsed in main; they lose their types only on the way between threads.
  const operations = rollbook.operations as unknown as Record<
    DatabaseOperation,
    (input: unknown, context: CallContext | JobContext) => Promise<unknown>
  >;
  try {
    return await operations[name](input, { actor, signal: controller.signal, report });
  } finally {
    controllers.delete(id);
  }
}

function work(request: Exclude<Request, { kind: 'abort' | 'key' }>): Promise<unknown> {
  if (request.kind === 'open') return open(request.mustExist);
  if (request.kind === 'close') return close();
  return call(request);
}

port.on('message', (request: Request) => {
  if (request.kind === 'abort') {
    controllers.get(request.id)?.abort();
    return;
  }
  if (request.kind === 'key') {
    sealingKeys.receive(request.id, request.answer);
    return;
  }
  const { id } = request;
  work(request).then(
    (value) => send({ kind: 'done', id, value }),
    (error: unknown) => send({ kind: 'failed', id, error: carry(error) }),
  );
});

/** A file that was moved or deleted while it was open goes on taking writes that nobody will ever see. */
async function watchFile(): Promise<void> {
  if (!rollbook || rollbook.isInPlace()) return;
  send({ kind: 'lost' });
  await close();
}

setInterval(() => {
  // A failure here shows at the next call; there is nobody to tell now.
  rollbook?.settleLocks().catch(() => undefined);
}, settleInterval).unref();
setInterval(() => void watchFile().catch(() => undefined), watchInterval).unref();
