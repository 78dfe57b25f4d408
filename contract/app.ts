import { z } from 'zod';
import type { Operation } from './operation.ts';
import { startProblems } from './startProblems.ts';

const database = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready') }),
  z.object({ state: z.literal('failed'), problem: z.enum(startProblems) }),
]);

export const appOperations = {
  'app.info': {
    access: 'anyone',
    input: z.strictObject({}).optional(),
    output: z.object({
      version: z.string(),
      platform: z.string(),
      /** Where `rollbook.db` lies, to be shown to the owner. The window can read it but never choose it. */
      dataFolder: z.string(),
      database,
    }),
  },
  /** Tries once more after a failed start, for example when another program let go of the file. */
  'app.openDatabase': { access: 'anyone', input: z.strictObject({}).optional(), output: database },
} satisfies Record<string, Operation>;

export type DatabaseState = z.infer<typeof database>;
