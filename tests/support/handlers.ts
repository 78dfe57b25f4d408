import { operationNames, type OperationName } from '../../contract/index.ts';
import {
  createRouter,
  type Handlers,
  type JobHandlers,
  type Session,
} from '../../electron/main/ipc/router.ts';

export interface Asked {
  name: string;
  input: unknown;
  session: Session;
}

/** Hand-made handlers that note what reaches them, to see the router alone. */
export function handMadeRouter(
  answers: Partial<Record<OperationName, (input: unknown) => unknown>> = {},
  runJob: JobHandlers['accounts.exportCsv'] = () => Promise.resolve({ rows: 0, fileName: 'x.csv' }),
) {
  const asked: Asked[] = [];
  const log: string[] = [];
  const session: Session = { level: 'owner', actor: 'owner' };
  const handlers = Object.fromEntries(
    operationNames.map((name) => [
      name,
      async (input: unknown, current: Session) => {
        asked.push({ name, input, session: current });
        return Promise.resolve(answers[name]?.(input));
      },
    ]),
  ) as unknown as Handlers;
  const router = createRouter({
    handlers,
    // The other jobs pass the same way; one is enough to see it.
    jobHandlers: { 'accounts.exportCsv': runJob } as JobHandlers,
    session: () => session,
    log: (line) => log.push(line),
  });
  return { router, asked, log, session };
}
