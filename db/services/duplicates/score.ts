import type { DuplicatePair } from '../../../contract/duplicates.ts';
import { compareNames } from './edits.ts';
import { phoneKey, samePhone } from './normal.ts';
import type { People } from './people.ts';

/** Larger groups are a family, a company, a school: sharing what they share says nothing about two of them. */
export const largestGroup = { mailbox: 10, phone: 10, name: 5, birthday: 10 } as const;

/** Below this a pair is not worth a person's look. */
export const leastScore = 0.15;

export interface Weighed {
  score: number;
  reasons: DuplicatePair['reasons'];
}

/** Each doubling of those who share it makes a sign weaker: a phone of two is 0.5, one of eight 0.25. */
function shared(weight: number, holders: number): number {
  return weight * Math.sqrt(2 / Math.max(2, holders));
}

function nameWeight(people: People, one: number, other: number): number {
  const name = people.names[one] ?? '';
  const likeness = compareNames(name, people.names[other] ?? '');
  if (likeness === 'other') return 0;
  if (likeness === 'close') return 0.4;
  const holders = people.byName.size(people.nameHashes[one] ?? 0);
  if (!name.includes(' ')) return shared(0.25, holders);
  return holders > largestGroup.name ? 0.1 : shared(0.55, holders);
}

function areFamily(people: People, one: number, other: number): boolean {
  const parents = [people.parents[one] ?? 0, people.parents[other] ?? 0] as const;
  const belongs = parents[0] === people.sequences[other] || parents[1] === people.sequences[one];
  return belongs || (parents[0] !== 0 && parents[0] === parents[1]);
}

function mailboxWeight(people: People, one: number, other: number): number {
  const box = people.mailboxes[one] ?? 0;
  if (box === 0 || box !== people.mailboxes[other]) return 0;
  const holders = people.byMailbox.size(box);
  return holders > largestGroup.mailbox ? 0 : shared(0.8, holders);
}

function phoneWeight(people: People, one: number, other: number): number {
  const number = people.phones[one] ?? 0;
  if (!samePhone(number, people.phones[other] ?? 0)) return 0;
  // Beside a like name even the phone of a company says a little.
  return Math.max(0.1, shared(0.5, people.byPhone.size(phoneKey(number))));
}

/**
 * How sure it is that two accounts are one person, 0 to 1: the signs that agree, each on its own evidence, less what
 * speaks against it: different dates of birth, and a family, whose members share phones and mailboxes.
 */
export function weigh(people: People, one: number, other: number): Weighed {
  const name = nameWeight(people, one, other);
  const signs = [
    ['email', mailboxWeight(people, one, other)],
    ['phone', phoneWeight(people, one, other)],
    ['name', name],
  ] as const;
  const born = people.birthdays[one] ?? 0;
  const bornToo = people.birthdays[other] ?? 0;
  const known = born !== 0 && bornToo !== 0;
  let doubt = signs.reduce((left, [, weight]) => left * (1 - weight), 1);
  if (known && born === bornToo && name > 0) doubt *= 0.5;
  let score = 1 - doubt;
  if (known && born !== bornToo) score *= 0.2;
  if (areFamily(people, one, other)) score *= 0.4;
  const reasons = signs.filter(([, weight]) => weight > 0).map(([reason]) => reason);
  return { score: Math.round(score * 1_000) / 1_000, reasons };
}
