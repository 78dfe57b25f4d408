import { z } from 'zod';
import type { Job, Operation } from './operation.ts';
import * as field from './fields.ts';
import { statuses } from './statuses.ts';

export const accountStatus = z.enum(statuses, { error: 'unknown_value' });

/** An account as the window sees it. There is no hash in it and there never will be. */
export const account = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string().nullable(),
  displayName: z.string(),
  phone: z.string().nullable(),
  status: accountStatus,
  lockReason: z.string().nullable(),
  lockNote: z.string().nullable(),
  lockedFrom: z.string().nullable(),
  lockedUntil: z.string().nullable(),
  hasPassword: z.boolean(),
  passwordScheme: z.string().nullable(),
  passwordChangedAt: z.string().nullable(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.string().nullable(),
  failedAttempts: z.int(),
  groups: z.array(z.string()),
  custom: z.record(z.string(), z.string()),
  notes: z.string(),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const sortColumns = [
  'username',
  'displayName',
  'email',
  'phone',
  'status',
  'lastSignInAt',
  'createdAt',
  'updatedAt',
] as const;

const search = field.line(field.limits.search);

/** Without `status` and `archived` nothing is left out; `archived: false` leaves out what is archived. */
const filter = z.strictObject({
  status: accountStatus.optional(),
  archived: z.boolean(field.typed).optional(),
});

const sort = z.strictObject({
  by: z.enum(sortColumns, { error: 'unknown_value' }),
  direction: z.enum(['asc', 'desc'], { error: 'unknown_value' }),
});

const ids = z
  .array(field.accountId, field.typed)
  .min(1, { error: 'required' })
  .max(field.limits.ids, { error: 'too_many' })
  .transform((list) => [...new Set(list)]);

const generatedPassword = z.strictObject({ mode: z.literal('generate') });
const typedPassword = z.strictObject({ mode: z.literal('set'), value: field.newPassword });
const noPassword = z.strictObject({ mode: z.literal('none') });
const flag = z.boolean(field.typed);

/** What a person types about an account; the same object checks the form in the window and the call in main. */
export const accountFields = z.strictObject({
  username: field.username,
  email: field.optional(field.email).optional(),
  displayName: field.displayName.optional(),
  phone: field.optional(field.phone).optional(),
  notes: field.notes.optional(),
  groups: field.groups.optional(),
  custom: field.custom.optional(),
});

export const createInput = accountFields.extend({
  password: z.discriminatedUnion('mode', [generatedPassword, typedPassword, noPassword], {
    error: 'unknown_value',
  }),
  mustChangePassword: flag.optional(),
});

export const updateChanges = accountFields.extend({ mustChangePassword: flag }).partial();

export const lockDetails = z.strictObject({
  reason: field.optional(field.lockReason).optional(),
  note: field.optional(field.lockNote).optional(),
  from: field.instant.nullable().optional(),
  until: field.instant.nullable().optional(),
});

export const csvColumns = account.keyof().options;

const changed = z.object({ changed: z.int() });

export const accountOperations = {
  'accounts.list': {
    access: 'viewer',
    input: z.strictObject({
      search: search.optional(),
      filter: filter.optional(),
      sort: sort.optional(),
      offset: z.int(field.typed).min(0, { error: 'out_of_range' }).default(0),
      limit: z
        .int(field.typed)
        .min(0, { error: 'out_of_range' })
        .max(field.limits.page, { error: 'out_of_range' })
        .default(100),
    }),
    output: z.object({ rows: z.array(account), total: z.int() }),
  },
  'accounts.get': {
    access: 'viewer',
    input: z.strictObject({ id: field.accountId }),
    output: account,
  },
  'accounts.create': {
    access: 'staff',
    input: createInput,
    output: z.object({ account, temporaryPassword: z.string().optional() }),
  },
  'accounts.update': {
    access: 'staff',
    input: z.strictObject({
      id: field.accountId,
      version: z.int(field.typed).min(1, { error: 'out_of_range' }),
      changes: updateChanges,
    }),
    output: account,
  },
  'accounts.lock': {
    access: 'staff',
    input: lockDetails.extend({ ids }),
    output: changed,
  },
  'accounts.unlock': { access: 'staff', input: z.strictObject({ ids }), output: changed },
  'accounts.resetPassword': {
    access: 'staff',
    input: z.strictObject({
      id: field.accountId,
      password: z.discriminatedUnion('mode', [generatedPassword, typedPassword], { error: 'unknown_value' }),
      mustChangePassword: flag.optional(),
    }),
    output: z.object({ temporaryPassword: z.string().optional() }),
  },
  'accounts.checkPassword': {
    access: 'staff',
    input: z.strictObject({
      login: field.line(field.limits.login).refine((value) => value !== '', { error: 'required' }),
      password: z
        .string(field.typed)
        .min(1, { error: 'required' })
        .max(field.limits.passwordMaximum * 4, { error: 'too_long' }),
    }),
    output: z.object({
      outcome: z.enum(['ok', 'wrong', 'locked', 'no_password', 'throttled']),
      accountId: z.string().optional(),
      mustChangePassword: z.boolean().optional(),
      reason: z.string().optional(),
      until: z.string().optional(),
    }),
  },
  'accounts.archive': { access: 'staff', input: z.strictObject({ ids }), output: changed },
  'accounts.restore': { access: 'staff', input: z.strictObject({ ids }), output: changed },
} satisfies Record<string, Operation>;

export const accountJobs = {
  'accounts.exportCsv': {
    access: 'staff',
    input: z.strictObject({
      scope: z.union(
        [z.literal('all'), z.strictObject({ search: search.optional(), filter: filter.optional() })],
        { error: 'unknown_value' },
      ),
      columns: z
        .array(z.enum(csvColumns, { error: 'unknown_value' }), field.typed)
        .min(1, { error: 'required' })
        .optional(),
      delimiter: z.enum([',', ';', '\t'], { error: 'unknown_value' }).default(','),
      /** UTF-8 byte order mark: Excel needs it to show accents, most other programs do not want it. */
      bom: flag.default(false),
      /** An apostrophe before cells that a spreadsheet would run as a formula (OWASP "CSV Injection"). */
      spreadsheetSafe: flag.default(true),
    }),
    output: z.object({ rows: z.int(), fileName: z.string() }),
    progress: z.object({ done: z.int(), total: z.int() }),
  },
} satisfies Record<string, Job>;

export type Account = z.infer<typeof account>;
export type SortColumn = (typeof sortColumns)[number];
