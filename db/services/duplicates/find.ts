import type { AccountName } from '../../../contract/account.ts';
import type { DuplicatePair } from '../../../contract/duplicates.ts';
import type { JobOutput } from '../../../contract/index.ts';
import type { Snapshot } from '../../connection/snapshot.ts';
import { accountNameColumns } from '../../repositories/accountNames.ts';
import type { Dependencies, JobContext } from '../accounts/dependencies.ts';
import { createPace, type Pace } from '../pace.ts';
import type { Groups } from './groups.ts';
import { phoneKey } from './normal.ts';
import { birthKey, readPeople, type People } from './people.ts';
import { largestGroup, leastScore, weigh } from './score.ts';
import { findSimilarNames } from './similarNames.ts';
import { createSurest, type Candidate } from './surest.ts';

const mostPairs = 500;

/**
 * Looks for likely duplicates among the accounts that are not archived, as the database was when the search began:
 * about 250 MB of memory for a million, given back at the end. Ends with `cancelled` when the signal is aborted.
 */
export async function findDuplicates(
  dependencies: Dependencies,
  { signal, report }: JobContext,
): Promise<JobOutput<'duplicates.find'>> {
  const pace = createPace(signal);
  return dependencies.database.snapshot(async (snapshot) => {
    // Reading is half of the work and comparing the other half.
    let total = 0;
    const people = await readPeople(snapshot, pace, (done, all) => {
      total = all;
      report({ done: Math.floor(done / 2), total });
    });
    const surest = createSurest(mostPairs);
    const isDismissed = readDismissed(snapshot);
    const consider = (one: number, other: number) => {
      const { score, reasons } = weigh(people, one, other);
      if (score < leastScore) return;
      const first = people.sequences[one] ?? 0;
      const second = people.sequences[other] ?? 0;
      if (!isDismissed(first, second)) surest.add({ first, second, score, reasons });
    };
    const kinds = sharings(people);
    await forEachSharing(people, kinds, pace, consider);
    // Who shares a phone as well was weighed with it already: a pair is shown once.
    const considerNames = (one: number, other: number) => {
      if (!kinds.some((kind) => share(kind, one, other))) consider(one, other);
    };
    await findSimilarNames(people, pace, considerNames, (done) => {
      if (done % 1_000 === 0) report({ done: Math.floor((total + done) / 2), total });
    });
    report({ done: total, total });
    return { pairs: named(snapshot, surest.best()), total: surest.total() };
  });
}

interface Sharing {
  groups: Groups;
  keyOf: (index: number) => number;
  largest: number;
}

function sharings(people: People): Sharing[] {
  const { byMailbox, byPhone, byNameAndBirthday, byName } = people;
  const nameOf = (index: number) => people.nameHashes[index] ?? 0;
  const bornOf = (index: number) => people.birthdays[index] ?? 0;
  const bornAs = (index: number) =>
    nameOf(index) === 0 || bornOf(index) === 0 ? 0 : birthKey(nameOf(index), bornOf(index));
  return [
    { groups: byMailbox, keyOf: (index) => people.mailboxes[index] ?? 0, largest: largestGroup.mailbox },
    { groups: byPhone, keyOf: (index) => phoneKey(people.phones[index] ?? 0), largest: largestGroup.phone },
    { groups: byNameAndBirthday, keyOf: bornAs, largest: largestGroup.birthday },
    { groups: byName, keyOf: nameOf, largest: largestGroup.name },
  ];
}

function share({ groups, keyOf, largest }: Sharing, one: number, other: number): boolean {
  const key = keyOf(one);
  return key !== 0 && key === keyOf(other) && groups.size(key) <= largest;
}

/** Tells each pair that shares a mailbox, a phone, a name with a date of birth, or a rare name: once, by the first of these. */
async function forEachSharing(
  people: People,
  kinds: readonly Sharing[],
  pace: Pace,
  consider: (one: number, other: number) => void,
): Promise<void> {
  for (const [place, { groups, keyOf, largest }] of kinds.entries()) {
    const earlier = kinds.slice(0, place);
    for (let index = 0; index < people.count; index += 1) {
      if (index % 64 === 0 && pace.due()) await pace.rest();
      const key = groups.isFirst(index) ? keyOf(index) : 0;
      const size = key === 0 ? 0 : groups.size(key);
      if (size < 2 || size > largest) continue;
      const members = groups.members(key).toReversed();
      members.forEach((one, at) => {
        for (const other of members.slice(at + 1)) {
          if (!earlier.some((kind) => share(kind, one, other))) consider(one, other);
        }
      });
    }
  }
}

function readDismissed(snapshot: Snapshot): (one: number, other: number) => boolean {
  const dismissed = snapshot
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM dismissed_duplicates
         WHERE first_id = min(a.id, b.id) AND second_id = max(a.id, b.id))
       FROM accounts AS a, accounts AS b WHERE a.sequence = ? AND b.sequence = ?`,
    )
    .pluck();
  const any = snapshot.prepare('SELECT EXISTS (SELECT 1 FROM dismissed_duplicates)').pluck().get() === 1;
  return (one, other) => any && dismissed.get(one, other) === 1;
}

function named(snapshot: Snapshot, candidates: Candidate[]): DuplicatePair[] {
  const row = snapshot.prepare(`SELECT ${accountNameColumns} FROM accounts WHERE sequence = ?`);
  return candidates.map(({ first, second, reasons, score }) => ({
    first: row.get(first) as AccountName,
    second: row.get(second) as AccountName,
    reasons,
    score,
  }));
}
