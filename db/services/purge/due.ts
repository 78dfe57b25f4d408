import type { Output } from '../../../contract/index.ts';
import type { Policy } from '../../../contract/settings.ts';
import type { Reading } from '../accounts/dependencies.ts';

const day = 86_400_000;

/** How many have been archived for longer than the owner's policy says. Counts; purging is only ever asked for. */
export async function duePurges({ database, clock }: Reading): Promise<Output<'purge.due'>> {
  const [row] = await database.read<{ value: string }>("SELECT value FROM settings WHERE name = 'policy'");
  const policy = row === undefined ? {} : (JSON.parse(row.value) as Partial<Policy>);
  const days = policy.purgeAfterDays ?? null;
  if (days === null) return { days, total: 0 };
  const [due] = await database.read<{ total: number }>(
    'SELECT count(*) AS total FROM accounts INDEXED BY accounts_by_archived WHERE archived_at <= $before',
    { before: new Date(clock().getTime() - days * day).toISOString() },
  );
  return { days, total: due?.total ?? 0 };
}
