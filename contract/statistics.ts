import { z } from 'zod';
import * as field from './fields.ts';
import { accountName } from './account.ts';
import type { Operation } from './operation.ts';

/**
 * Numbers for the overview. Days are days of the machine's own time: `offsetMinutes` is what `Date.getTimezoneOffset` says.
 * Purged accounts still count in the months they joined and left.
 */
export const statisticsOperations = {
  'statistics.overview': {
    access: 'viewer',
    input: z.strictObject({
      offsetMinutes: z.int(field.typed).min(-1_000).max(1_000).default(0),
      months: z.int(field.typed).min(1).max(120).default(24),
      weeks: z.int(field.typed).min(1).max(104).default(26),
    }),
    output: z.object({
      statuses: z.object({ active: z.int(), locked: z.int(), archived: z.int() }),
      /** The largest groups first, at most 12, of accounts that are not archived. */
      groups: z.array(z.object({ name: z.string(), total: z.int() })),
      withoutGroup: z.int(),
      /** One a month, oldest first: how many there were at its end, who came and who left in it. `month` is `2026-03`. */
      members: z.array(z.object({ month: z.string(), total: z.int(), joined: z.int(), left: z.int() })),
      /** One a week, oldest first; `week` is the date of its Monday. */
      signIns: z.array(z.object({ week: z.string(), total: z.int() })),
      /** Locks that end within 14 days, soonest first, at most 20, and how many there are. */
      locksEnding: z.object({
        total: z.int(),
        rows: z.array(accountName.extend({ lockedUntil: z.string(), lockReason: z.string().nullable() })),
      }),
      /** Accounts that are not archived and never signed in, and those without a password. */
      neverUsed: z.int(),
      withoutPassword: z.int(),
    }),
  },
} satisfies Record<string, Operation>;
