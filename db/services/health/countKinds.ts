import { setImmediate as nextTurn } from 'node:timers/promises';
import { presences } from '../../../contract/query.ts';
import type { AccountColumns } from '../../accountIndex/columns.ts';
import { sampleOf } from '../../accountIndex/protections.ts';
import { statusNumbers } from '../../accountIndex/storedRow.ts';
import { describeHash, type HashDescription, type HashPolicy } from '../../passwords/index.ts';
import type { Reading } from '../accounts/dependencies.ts';
import { createPace } from '../pace.ts';

const mustChangeBit = 1 << presences.indexOf('mustChangePassword');

/** Accounts looked at before other calls get their turn: below 5 ms. */
const sliceSize = 100_000;

/** One way of keeping passwords, as `protectionSql` writes it, and how many accounts have it. */
export interface Kept {
  text: string;
  present: number;
  archived: number;
}

export interface Counted {
  /** By the number of the text; the first one is that of no password. */
  kept: Kept[];
  mustChange: number;
}

/** Lets a part of all accounts be looked at, and the next part when other calls had their turn. */
async function inSlices(
  { accountIndex }: Pick<Reading, 'accountIndex'>,
  look: (columns: Readonly<AccountColumns>, from: number, to: number) => void,
): Promise<void> {
  for (let from = 1; ; from += sliceSize) {
    const last = await accountIndex.read((columns) => {
      look(columns, from, Math.min(columns.last, from + sliceSize - 1));
      return columns.last;
    });
    if (from + sliceSize > last) return;
    await nextTurn();
  }
}

/** How many accounts keep their passwords in which way, from memory: other calls are answered between the slices. */
export async function countKept(reading: Pick<Reading, 'accountIndex'>): Promise<Counted> {
  const kept: Kept[] = [];
  let mustChange = 0;
  await inSlices(reading, ({ status, presence, protections }, from, to) => {
    for (let number = kept.length; number < protections.texts.length; number += 1)
      kept.push({ text: protections.texts[number] ?? '', present: 0, archived: 0 });
    for (let at = from; at <= to; at += 1) {
      const found = status[at] === 0 ? undefined : kept[protections.numbers[at] ?? 0];
      if (!found) continue;
      if (status[at] === statusNumbers.archived) found.archived += 1;
      else {
        found.present += 1;
        if (((presence[at] ?? 0) & mustChangeBit) !== 0) mustChange += 1;
      }
    }
  });
  return { kept, mustChange };
}

/** What each way is that somebody has: one hash of it is looked at. */
export async function describeKept(
  { database }: Pick<Reading, 'database'>,
  kept: readonly Kept[],
  policy: HashPolicy,
): Promise<(Kept & HashDescription)[]> {
  const described: (Kept & HashDescription)[] = [];
  const pace = createPace();
  for (const one of kept) {
    if (one.text === '' || one.present + one.archived === 0) continue;
    const hash = await sampleOf(database, one.text);
    // Gone since it was counted.
    if (hash !== undefined) described.push({ ...one, ...describeHash(hash, policy) });
    if (pace.due()) await pace.rest();
  }
  return described;
}

/** The sequences of all accounts that keep their passwords in one of these ways. */
export async function sequencesKeeping(
  reading: Pick<Reading, 'accountIndex'>,
  texts: ReadonlySet<string>,
): Promise<number[]> {
  const found: number[] = [];
  await inSlices(reading, ({ status, protections }, from, to) => {
    const wanted = protections.texts.map((text) => texts.has(text));
    for (let at = from; at <= to; at += 1)
      if (status[at] !== 0 && wanted[protections.numbers[at] ?? 0] === true) found.push(at);
  });
  return found;
}
