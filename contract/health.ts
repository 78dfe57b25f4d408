import { z } from 'zod';
import type { Job, Operation } from './operation.ts';
import { protections, schemeStatuses } from './protections.ts';
import { hashCost } from './settings.ts';

/** How long a check may take at most for Rollbook to recommend a setting: what nobody at a desk notices, in milliseconds. */
export const recommendedMilliseconds = 500;

const timing = hashCost.extend({ milliseconds: z.number() });

/** The accounts whose passwords are kept in one way and hold out equally well. */
const kind = z.object({
  /** `argon2id`, `bcrypt` …; `wrapped_` before it when argon2id was put over it. */
  scheme: z.string(),
  protection: z.enum(protections),
  status: z.enum(schemeStatuses),
  /** Accounts that are not archived, and those that are. */
  total: z.int(),
  archived: z.int(),
  /** How many of both cost less than what is wanted today, and how many can be strengthened without a password. */
  below: z.int(),
  strengthenable: z.int(),
  /** By cost, the most frequent first, at most 20; `costCount` tells how many there are. */
  costs: z.array(z.object({ cost: z.string(), total: z.int() })),
  costCount: z.int(),
});

export const healthOperations = {
  /** How the passwords of all accounts are kept. Never tells anything about a single one. */
  'passwords.health': {
    access: 'viewer',
    input: z.strictObject({}).optional(),
    output: z.object({
      /** Accounts that are not archived: all, those without a password, and those that must change theirs. */
      total: z.int(),
      withoutPassword: z.int(),
      mustChange: z.int(),
      /** By protection, accounts that are not archived. One of a refused kind is `unusable` here. */
      protection: z.record(z.enum(protections), z.int()),
      /** Archived accounts that have a password. */
      archived: z.int(),
      /** How many `passwords.strengthen` would strengthen, the archived ones included. */
      strengthenable: z.int(),
      /** The most frequent first. */
      kinds: z.array(kind),
      /** How many passwords were given a better protection, the last 12 months (UTC), oldest first. */
      upgrades: z.array(z.object({ month: z.string(), total: z.int() })),
      /** What a new password costs, and what this computer could do when it was last measured. */
      cost: hashCost,
      measured: z.object({ at: z.string(), timings: z.array(timing), recommended: hashCost }).nullable(),
    }),
  },
  /** What happens to each kind of stored passwords, Rollbook's own advice, and how many members have one. */
  'passwords.schemes': {
    access: 'viewer',
    input: z.strictObject({}).optional(),
    output: z.object({
      schemes: z.array(
        z.object({
          scheme: z.string(),
          status: z.enum(schemeStatuses),
          advice: z.enum(schemeStatuses),
          /** Accounts that have it, wrapped or not, the archived ones included. */
          total: z.int(),
        }),
      ),
    }),
  },
} satisfies Record<string, Operation>;

const progress = z.object({ done: z.int(), total: z.int() });

export const healthJobs = {
  /** Measures how long this computer takes to check a password, and keeps the result. */
  'passwords.measure': {
    access: 'owner',
    input: z.strictObject({}).optional(),
    output: z.object({ timings: z.array(timing), recommended: hashCost }),
    progress,
  },
  /**
   * Puts argon2id over every weak hash that can be wrapped, one account after another, two at a time. What is done stays
   * done: cancelled or broken off, the next start goes on with the rest. `left` were changed or removed meanwhile.
   */
  'passwords.strengthen': {
    access: 'owner',
    input: z.strictObject({}).optional(),
    output: z.object({ changed: z.int(), left: z.int(), changeId: z.string().optional() }),
    progress,
  },
} satisfies Record<string, Job>;

export type PasswordKind = z.infer<typeof kind>;
export type HashTiming = z.infer<typeof timing>;
