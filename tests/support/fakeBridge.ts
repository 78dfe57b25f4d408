import type { z } from 'zod';
import {
  AppError,
  fieldsFromIssues,
  jobs,
  operations,
  usualLook,
  usualPolicy,
  type Account,
  type Bridge,
  type CustomField,
  type Envelope,
  type Failure,
  type Input,
  type JobOutput,
  type JobProgress,
  type LabelKind,
  type Output,
  type ParsedJob,
  type Preferences,
  type RollbookEvent,
} from '../../contract/index.ts';
import type { JobName, OperationName } from '../../contract/names.ts';
import { createAccounts } from './fakeAccounts.ts';

type Answer<Name extends OperationName> = (input: Input<Name>) => Output<Name> | Promise<Output<Name>>;
type AnyAnswer = (input: never) => unknown;
type Work<Name extends JobName> = (
  input: ParsedJob<Name>,
  report: (progress: JobProgress<Name>) => void,
) => JobOutput<Name> | Promise<JobOutput<Name>>;
type AnyWork = (input: never, report: never) => unknown;

export interface FakeBridge extends Bridge {
  /** Every call, in order, as the window sent it. */
  calls: { name: string; input: unknown }[];
  callsOf: (name: string) => unknown[];
  /** Answers an operation differently from now on. Values are still checked by the contract. */
  answer: <Name extends OperationName>(name: Name, answer: Answer<Name>) => void;
  /** Does a job from now on. A job that nobody does runs until a test emits its end. */
  work: <Name extends JobName>(name: Name, work: Work<Name>) => void;
  /** Refuses the next call of an operation, once. */
  refuse: (name: string, failure: Omit<Failure, 'message'>) => void;
  emit: (event: RollbookEvent) => void;
  accounts: ReturnType<typeof createAccounts>;
}

const usualPreferences: Preferences = { ...usualLook, columns: [], sidebar: true };

const ready: Output<'app.info'> = {
  version: '0.1.0',
  platform: 'linux',
  dataFolder: '/home/owner/.config/Rollbook',
  database: { state: 'ready' },
};

function failure(error: unknown): Envelope<never> {
  if (!(error instanceof AppError)) throw error;
  const { code, message, reason, fields } = error;
  return { ok: false, error: { code, message, ...(reason && { reason }), ...(fields && { fields }) } };
}

function parse(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError('invalid_input', 'refused', { fields: fieldsFromIssues(result.error.issues) });
}

function countLabels(members: Account[], kind: LabelKind): Output<'labels.list'>['labels'] {
  const names = members.flatMap((member) => (kind === 'group' ? member.groups : member.tags));
  return [...new Set(names)].toSorted().map((name) => {
    const total = names.filter((other) => other === name).length;
    return { name, total, holders: total };
  });
}

/** Main as the window sees it: inputs and outputs go through the real contract, members lie in memory. */
export function createFakeBridge(members: Account[] = [], fields: CustomField[] = []): FakeBridge {
  const listeners = new Set<(event: RollbookEvent) => void>();
  const emit = (event: RollbookEvent) => {
    for (const listener of listeners) listener(event);
  };
  const accounts = createAccounts(members, (ids) => emit({ kind: 'accounts.changed', ids }));
  let preferences = usualPreferences;
  const answers = new Map<string, AnyAnswer>(
    Object.entries({
      ...accounts.answers,
      'customFields.list': () => ({ fields }),
      'labels.list': ({ kind }: { kind: LabelKind }) => ({ labels: countLabels(accounts.all(), kind) }),
      'app.info': () => ready,
      'app.openDatabase': () => ready.database,
      'views.list': () => ({ views: [] }),
      'policy.get': () => usualPolicy,
      'passwords.rate': () => ({ problems: [], strength: 'strong', guessesLog10: 17, seconds: 1e11 }),
      'changes.list': () => ({ changes: [], more: false }),
      'preferences.get': () => preferences,
      'preferences.update': (changes: Partial<Preferences>) => (preferences = { ...preferences, ...changes }),
    }),
  );
  const works = new Map<string, AnyWork>();
  const doJob = async (name: JobName, jobId: string, input: unknown) => {
    const work = works.get(name) as
      ((input: unknown, report: (progress: unknown) => void) => unknown) | undefined;
    if (work === undefined) return;
    const report = (progress: unknown) => emit({ kind: 'progress', jobId, progress });
    try {
      const value = structuredClone(jobs[name].output.parse(await work(input, report)));
      emit({ kind: 'done', jobId, result: { ok: true, value } });
    } catch (error) {
      emit({ kind: 'done', jobId, result: failure(error) });
    }
  };
  const refusals = new Map<string, Failure>();
  const calls: FakeBridge['calls'] = [];
  const refusal = (name: string): Envelope<never> | undefined => {
    const error = refusals.get(name);
    refusals.delete(name);
    return error && { ok: false, error };
  };

  return {
    calls,
    accounts,
    emit,
    callsOf: (name) => calls.filter((one) => one.name === name).map(({ input }) => input),
    answer: (name, answer) => void answers.set(name, answer),
    work: (name, work) => void works.set(name, work),
    refuse: (name, error) => void refusals.set(name, { message: 'refused by the test', ...error }),
    async call(name, input) {
      calls.push({ name, input: structuredClone(input) });
      await Promise.resolve();
      const refused = refusal(name);
      if (refused) return refused;
      const operation = operations[name as OperationName];
      try {
        const answer = answers.get(name) as ((input: unknown) => unknown) | undefined;
        const value = await answer?.(parse(operation.input, structuredClone(input)));
        return { ok: true, value: structuredClone(operation.output.parse(value)) };
      } catch (error) {
        return failure(error);
      }
    },
    async startJob(name, input) {
      calls.push({ name, input: structuredClone(input) });
      await Promise.resolve();
      const parsed = jobs[name as JobName].input.parse(input);
      const jobId = `job-${calls.length}`;
      const refused = refusal(name);
      if (refused) return refused;
      void doJob(name as JobName, jobId, parsed);
      return { ok: true, value: { jobId } };
    },
    async cancelJob(jobId) {
      calls.push({ name: 'cancelJob', input: jobId });
      return Promise.resolve({ ok: true, value: { cancelled: true } });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
