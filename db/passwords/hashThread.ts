import { parentPort } from 'node:worker_threads';
import { answer, type HashCheck } from './hashThreads.ts';

/** The program of a thread that checks passwords, one at a time. An error ends the thread, and another takes its place. */
const port = parentPort;
if (!port) throw new Error('hashThread.ts runs in a worker thread');

port.on('message', (check: HashCheck) => {
  void answer(check).then((isRight) => port.postMessage(isRight));
});
