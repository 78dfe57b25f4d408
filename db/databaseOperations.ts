import type { JobName, JobOutput, OperationName, Output, Parsed, ParsedJob } from '../contract/index.ts';
import type { CallContext, JobContext } from './services/accounts/dependencies.ts';
import type { ExportRequest } from './services/accounts/exportCsv.ts';

/** What main answers itself: everything else is answered here. */
type DatabaseOperationName = Exclude<OperationName, `app.${string}` | `preferences.${string}`>;

/** The parsed input of a job; an export gets the path that main chose as well. */
type JobRequest<Name extends JobName> = Name extends 'accounts.exportCsv' ? ExportRequest : ParsedJob<Name>;

/** Every operation and job of the database under its name in the contract, with parsed input. */
export type DatabaseOperations = {
  [Name in DatabaseOperationName]: (input: Parsed<Name>, context: CallContext) => Promise<Output<Name>>;
} & {
  [Name in JobName]: (input: JobRequest<Name>, context: JobContext) => Promise<JobOutput<Name>>;
};

/** The operations that the window starts with and that do without Sequelize, which takes long to load. */
export type EarlyName = 'accounts.list';

export type LateOperations = Omit<DatabaseOperations, EarlyName>;
