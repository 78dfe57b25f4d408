import { z } from 'zod';
import * as field from './fields.ts';
import { query } from './query.ts';

/** Whom a bulk change is for: named accounts, or everyone a query finds, less those taken out again. */
export const target = z.union(
  [
    z.strictObject({ ids: field.ids }),
    z.strictObject({ query, except: z.array(field.accountId, field.typed).max(field.limits.ids).optional() }),
  ],
  { error: 'unknown_value' },
);

export type BulkTarget = z.infer<typeof target>;
