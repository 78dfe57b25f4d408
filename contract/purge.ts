import { z } from 'zod';
import { accountName } from './account.ts';
import { target } from './target.ts';
import * as field from './fields.ts';
import type { Job, Operation } from './operation.ts';

/** Purging takes archived accounts out for good, with everything personal that the journal and the backups hold of them. */
export const purgeOperations = {
  /** Who would go. Accounts that are not archived are never purged and counted apart. `due` counts by the owner's policy. */
  'purge.preview': {
    access: 'owner',
    input: z.strictObject({ target }),
    output: z.object({
      total: z.int(),
      notArchived: z.int(),
      /** Copies in the folder `backups` that will be gone through, and those of them that cannot be opened. */
      backups: z.int(),
      unreadableBackups: z.int(),
      examples: z.array(accountName),
    }),
  },
  /** How many have been archived longer than the policy says; zero when it is off. */
  'purge.due': {
    access: 'viewer',
    input: z.strictObject({}).optional(),
    output: z.object({ days: z.int().nullable(), total: z.int() }),
  },
} satisfies Record<string, Operation>;

export const purgeJobs = {
  /** `confirm` is the number the person typed. Throws `conflict/confirm_mismatch` when it is not the number that would go. */
  'purge.run': {
    access: 'owner',
    input: z.strictObject({ target, confirm: z.int(field.typed) }),
    /**
     * `backups` held one of the purged and no longer do; `unreadableBackups` could not be opened or rewritten and may hold them
     * still. Not `rewritten` when the disk was too full for it: traces may lie in unused places of the file. Both are tried
     * again at the next start and at the next purge.
     */
    output: z.object({
      purged: z.int(),
      rewritten: z.boolean(),
      backups: z.int(),
      unreadableBackups: z.int(),
    }),
    progress: z.object({ done: z.int(), total: z.int() }),
  },
} satisfies Record<string, Job>;
