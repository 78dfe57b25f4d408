import type { Output, Parsed } from '../../../contract/index.ts';
import { keyOfLabel, searchForm } from '../../../contract/text.ts';
import type { Reading } from '../accounts/dependencies.ts';

/**
 * Groups or tags in the order of the alphabet, with their accounts; groups as their list spells them, also
 * when nobody is in them.
 */
export async function listLabels(
  { accountIndex, database }: Reading,
  { kind }: Parsed<'labels.list'>,
): Promise<Output<'labels.list'>> {
  const totals = new Map(await accountIndex.labelTotals(kind));
  if (kind === 'group') {
    const groups = await database.read<{ name: string }>('SELECT name FROM account_groups');
    const spellings = new Map([...totals.keys()].map((name) => [keyOfLabel(name), name]));
    for (const { name } of groups) {
      const written = spellings.get(keyOfLabel(name)) ?? name;
      const held = totals.get(written) ?? { total: 0, holders: 0 };
      totals.delete(written);
      totals.set(name, held);
    }
  }
  const labels = [...totals].map(([name, held]) => ({ name, ...held, sort: searchForm(name) }));
  // Not by the machine's language: this thread does not know the one of the window, which may sort again.
  labels.sort((one, other) => (one.sort < other.sort ? -1 : Number(one.sort > other.sort)));
  return { labels: labels.map(({ name, total, holders }) => ({ name, total, holders })) };
}
