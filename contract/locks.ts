import { z } from 'zod';
import { accountName } from './account.ts';
import * as field from './fields.ts';
import type { Operation } from './operation.ts';

const lock = accountName.extend({
  lockedFrom: z.string().nullable(),
  lockedUntil: z.string().nullable(),
  lockReason: z.string().nullable(),
});
const locks = z.object({ total: z.int(), rows: z.array(lock) });

function isAscending(instants: readonly string[]): boolean {
  return instants.every((at, place) => place === 0 || Date.parse(instants[place - 1] ?? at) < Date.parse(at));
}

/**
 * Which locks begin and end when, of accounts that are not archived. An end at the midnight after a day belongs to that
 * day, as people say it: a day has its first instant and not its last among its beginnings, and the other way round
 * among its ends. Locks that have ended are gone; what happened is in the journal.
 */
export const lockOperations = {
  /** How many locks begin and end between each two neighbouring borders: the midnights of the window's calendar. */
  'locks.calendar': {
    access: 'viewer',
    input: z.strictObject({
      borders: z
        .array(field.instant, field.typed)
        .min(2, { error: 'required' })
        .max(63, { error: 'too_many' })
        .refine(isAscending, { error: 'out_of_range' }),
    }),
    output: z.object({ days: z.array(z.object({ begin: z.int(), end: z.int() })) }),
  },
  /** The first of those that begin and of those that end in a period, soonest first, and how many there are. */
  'locks.list': {
    access: 'viewer',
    input: z.strictObject({
      from: field.instant,
      until: field.instant,
      limit: z
        .int(field.typed)
        .min(0, { error: 'out_of_range' })
        .max(200, { error: 'out_of_range' })
        .default(50),
    }),
    output: z.object({ begin: locks, end: locks }),
  },
} satisfies Record<string, Operation>;

export type ListedLock = z.infer<typeof lock>;
