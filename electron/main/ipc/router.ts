import { allows, AppError, jobNames, jobs, operationNames, operations } from '../../../contract/index.ts';
import type { Access, Envelope, JobName, JobOutput, OperationName } from '../../../contract/index.ts';
import type { Output, Parsed, ParsedJob } from '../../../contract/index.ts';
import { toFailure, type Log } from './failure.ts';
import { parseInput } from './parse.ts';

/** Who asks: the level decides, the actor is written into the journal. Neither ever comes from the window. */
export interface Session {
  level: Access;
  actor: string;
}

export interface JobWork {
  signal: AbortSignal;
  report: (progress: unknown) => void;
}

/** A handler for every operation: a missing one does not compile. */
export type Handlers = {
  [Name in OperationName]: (input: Parsed<Name>, session: Session) => Promise<Output<Name>>;
};
export type JobHandlers = {
  [Name in JobName]: (input: ParsedJob<Name>, session: Session, work: JobWork) => Promise<JobOutput<Name>>;
};

export interface RouterOptions {
  handlers: Handlers;
  jobHandlers: JobHandlers;
  session: () => Session;
  log: Log;
}

/** A job that passed its checks, to be run by the job list. */
export interface PreparedJob {
  name: JobName;
  run(work: JobWork): Promise<Envelope<unknown>>;
}

function known<Name extends string>(names: readonly Name[], name: unknown): Name {
  const found = names.find((candidate) => candidate === name);
  if (found === undefined)
    throw new AppError('not_found', 'no such operation', { reason: 'unknown_operation' });
  return found;
}

function authorize(session: Session, needed: Access): void {
  if (!allows(session.level, needed)) throw new AppError('forbidden', `needs the level ${needed}`);
}

/**
 * The way of every call: name, access, parse, handler, output filter, envelope. The only place that catches. Plain
 * Node: who may speak at all is checked before, in register.ts.
 */
export function createRouter({ handlers, jobHandlers, session, log }: RouterOptions) {
  async function envelope(name: unknown, work: () => Promise<unknown>): Promise<Envelope<unknown>> {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      const operation = typeof name === 'string' ? name.slice(0, 40).replace(/[^\w.]/g, '?') : typeof name;
      return { ok: false, error: toFailure(error, operation, log) };
    }
  }

  async function perform<Name extends OperationName>(name: Name, input: unknown): Promise<unknown> {
    const operation = operations[name];
    const current = session();
    authorize(current, operation.access);
    const parsed = parseInput(operation.input, input) as Parsed<Name>;
    return operation.output.parse(await handlers[name](parsed, current));
  }

  function prepare<Name extends JobName>(name: Name, input: unknown): PreparedJob {
    const job = jobs[name];
    const current = session();
    authorize(current, job.access);
    const parsed = parseInput(job.input, input) as ParsedJob<Name>;
    return {
      name,
      run: ({ signal, report }) =>
        envelope(name, async () => {
          const filtered = (progress: unknown) => report(job.progress.parse(progress));
          return job.output.parse(await jobHandlers[name](parsed, current, { signal, report: filtered }));
        }),
    };
  }

  return {
    call: (name: unknown, input: unknown) =>
      envelope(name, () => perform(known(operationNames, name), input)),
    /** Checks the call and hands the prepared job to `start`, whose answer goes into the envelope. */
    job: (name: unknown, input: unknown, start: (job: PreparedJob) => { jobId: string }) =>
      envelope(name, () => Promise.resolve(prepare(known(jobNames, name), input)).then(start)),
  };
}

export type Router = ReturnType<typeof createRouter>;
