import { keyOfLabel } from '../../../contract/text.ts';
import { LabelLists } from '../labels/lists.ts';
import type { Reading } from './dependencies.ts';

/**
 * Tags as most accounts write them, each once; new ones as they were typed. There is no list of tags: the index of the
 * accounts knows which there are.
 */
export async function knownTags(
  { accountIndex }: Pick<Reading, 'accountIndex'>,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const totals = await accountIndex.labelTotals('tag');
  const known = new Map([...totals.keys()].map((name) => [keyOfLabel(name), name]));
  return new LabelLists().once(names.map((name) => known.get(keyOfLabel(name)) ?? name));
}

/** What a person typed about an account, with its tags as the other accounts write them. */
export async function withTags<Typed extends { tags?: string[] | undefined }>(
  reading: Pick<Reading, 'accountIndex'>,
  typed: Typed,
): Promise<Typed> {
  return typed.tags === undefined ? typed : { ...typed, tags: await knownTags(reading, typed.tags) };
}
