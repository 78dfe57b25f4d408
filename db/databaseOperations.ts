import type {
  JobName,
  JobOutput,
  MainName,
  OperationName,
  Output,
  Parsed,
  ParsedJob,
} from '../contract/index.ts';
import type { CallContext, JobContext } from './services/accounts/dependencies.ts';
import type { ExportRequest } from './services/accounts/exportCsv.ts';
import type { CommitRequest, Committed } from './services/passwords/commitMany.ts';
import type { DrawnBatch } from './services/passwords/drawMany.ts';

/** What main answers itself: everything else is answered here. */
type DatabaseOperationName = Exclude<OperationName, MainName>;
type DatabaseJobName = Exclude<JobName, MainName>;

/** The parsed input of a job; an export gets the path that main chose as well. */
type JobRequest<Name extends DatabaseJobName> = Name extends 'accounts.exportCsv'
  ? ExportRequest
  : ParsedJob<Name>;

/** The parts of main's own work that need the database. No window can name them: the contract does not know them. */
export interface InternalOperations {
  'passwords.drawMany': (input: ParsedJob<'passwords.giveMany'>, context: JobContext) => Promise<DrawnBatch>;
  'passwords.commitMany': (input: CommitRequest, context: JobContext) => Promise<Committed>;
  /** Writes a file where main was told to. */
  'files.save': (
    input: { filePath: string; bytes: Uint8Array },
    context: CallContext,
  ) => Promise<{ fileName: string }>;
}

export const internalNames = [
  'passwords.drawMany',
  'passwords.commitMany',
  'files.save',
] as const satisfies readonly (keyof InternalOperations)[];

/** Every operation and job of the database under its name in the contract, with parsed input. */
export type DatabaseOperations = {
  [Name in DatabaseOperationName]: (input: Parsed<Name>, context: CallContext) => Promise<Output<Name>>;
} & {
  [Name in DatabaseJobName]: (input: JobRequest<Name>, context: JobContext) => Promise<JobOutput<Name>>;
} & InternalOperations;

/** The operations that the window starts with and that do without Sequelize, which takes long to load. */
export type EarlyName = 'accounts.list';

export type LateOperations = Omit<DatabaseOperations, EarlyName>;
