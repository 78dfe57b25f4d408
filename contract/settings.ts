import { z } from 'zod';
import * as field from './fields.ts';
import { languages } from './languages.ts';
import { densities, themes } from './look.ts';
import type { Operation } from './operation.ts';

const column = z.strictObject({
  /** A column of the list: a sort column, `custom:` and a key, or a name of the window's own. */
  key: z.string(field.typed).min(1).max(80),
  /** In CSS pixels; null takes the usual width. */
  width: z.int(field.typed).min(40).max(2_000).nullable(),
  shown: z.boolean(field.typed),
});

/** How the window looks on this computer. Kept by main in a file of its own, so that it holds without members as well. */
export const preferences = z.strictObject({
  language: z.enum(['system', ...languages], { error: 'unknown_value' }),
  theme: z.enum(themes, { error: 'unknown_value' }),
  density: z.enum(densities, { error: 'unknown_value' }),
  /** In their order; empty as long as nobody changed anything. */
  columns: z.array(column, field.typed).max(200),
  sidebar: z.boolean(field.typed),
});

/** What the owner decided for the business. */
const policy = z.strictObject({
  /** Propose to purge what has been archived for so many days; null never proposes. Nothing is ever purged by itself. */
  purgeAfterDays: z
    .int(field.typed)
    .min(1, { error: 'out_of_range' })
    .max(36_500, { error: 'out_of_range' })
    .nullable(),
});

export const settingsOperations = {
  'preferences.get': { access: 'anyone', input: z.strictObject({}).optional(), output: preferences },
  'preferences.update': { access: 'anyone', input: preferences.partial(), output: preferences },
  'policy.get': { access: 'viewer', input: z.strictObject({}).optional(), output: policy },
  'policy.update': { access: 'owner', input: policy.partial(), output: policy },
} satisfies Record<string, Operation>;

export type Preferences = z.infer<typeof preferences>;
export type Policy = z.infer<typeof policy>;
