import type { z } from 'zod';
import { accountJobs, accountOperations } from './accounts.ts';
import { appOperations } from './app.ts';
import { changeJobs, changeOperations } from './changes.ts';
import { customFieldOperations } from './customFields.ts';
import { duplicateJobs, duplicateOperations } from './duplicates.ts';
import { healthJobs, healthOperations } from './health.ts';
import { labelJobs, labelOperations } from './labels.ts';
import { lockOperations } from './locks.ts';
import type { JobName, OperationName } from './names.ts';
import type { Job, Operation } from './operation.ts';
import { givingJobs, givingOperations } from './passwords.ts';
import { passwordOperations } from './passwordRules.ts';
import { purgeJobs, purgeOperations } from './purge.ts';
import { secondFactorOperations } from './secondFactor.ts';
import { settingsOperations } from './settings.ts';
import { statisticsOperations } from './statistics.ts';
import { viewOperations } from './views.ts';

/** Every operation once. A name without a declaration, or the other way round, does not compile. */
export const operations = {
  ...accountOperations,
  ...changeOperations,
  ...labelOperations,
  ...lockOperations,
  ...customFieldOperations,
  ...viewOperations,
  ...settingsOperations,
  ...passwordOperations,
  ...givingOperations,
  ...purgeOperations,
  ...duplicateOperations,
  ...statisticsOperations,
  ...healthOperations,
  ...secondFactorOperations,
  ...appOperations,
} satisfies Record<OperationName, Operation>;
export const jobs = {
  ...accountJobs,
  ...changeJobs,
  ...labelJobs,
  ...purgeJobs,
  ...duplicateJobs,
  ...givingJobs,
  ...healthJobs,
} satisfies Record<JobName, Job>;

export type Operations = typeof operations;
export type Jobs = typeof jobs;

/** What a caller may pass: before defaults and normalisation. */
export type Input<Name extends OperationName> = z.input<Operations[Name]['input']>;
/** What the handler receives: parsed. */
export type Parsed<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type Output<Name extends OperationName> = z.output<Operations[Name]['output']>;

export type JobInput<Name extends JobName> = z.input<Jobs[Name]['input']>;
export type ParsedJob<Name extends JobName> = z.output<Jobs[Name]['input']>;
export type JobOutput<Name extends JobName> = z.output<Jobs[Name]['output']>;
export type JobProgress<Name extends JobName> = z.output<Jobs[Name]['progress']>;

export * from './account.ts';
export * from './accounts.ts';
export * from './app.ts';
export * from './changes.ts';
export * from './customFields.ts';
export * from './duplicates.ts';
export * from './envelope.ts';
export * from './errors.ts';
export * from './health.ts';
export * from './labels.ts';
export * from './languages.ts';
export * from './locks.ts';
export * from './look.ts';
export * from './names.ts';
export * from './operation.ts';
export * from './passwords.ts';
export * from './passwordRules.ts';
export * from './protections.ts';
export * from './purge.ts';
export * from './query.ts';
export * from './secondFactor.ts';
export * from './settings.ts';
export * from './startProblems.ts';
export * from './statistics.ts';
export * from './statuses.ts';
export * from './target.ts';
export * from './text.ts';
export { limits } from './fields.ts';
export { fieldsFromIssues } from './issues.ts';
export * from './views.ts';
