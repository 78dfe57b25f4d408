import type { Snapshot } from '../../connection/snapshot.ts';
import type { Pace } from '../pace.ts';
import { createGroups, type Groups } from './groups.ts';
import { textHash } from './hash.ts';
import { birthday, mailbox, phoneKey, phoneNumber, sortedName } from './normal.ts';

/** What makes two accounts alike, a column each, in the order of creation: 60 bytes a person and the name. */
export interface People {
  count: number;
  sequences: Int32Array;
  /** The sequence of the account that one belongs to, 0 for none. */
  parents: Int32Array;
  birthdays: Int32Array;
  mailboxes: Float64Array;
  phones: Float64Array;
  /** Sorted words; empty without a name. */
  names: string[];
  nameHashes: Float64Array;
  byMailbox: Groups;
  byPhone: Groups;
  byName: Groups;
  byNameAndBirthday: Groups;
}

type Row = [
  sequence: number,
  name: string,
  email: string | null,
  phone: string | null,
  parent: number | null,
  birth: string | null,
];

/** Rows read between two looks at the clock: about 1 ms. */
const chunkSize = 250;

/** Keys under which dates of birth are kept when no field of that kind is defined. */
const usualBirthKeys = ['birthDate', 'birth_date', 'birthday'];

/** Custom fields that say when somebody was born, by their key or label in the languages of the program. */
function birthKeys(snapshot: Snapshot): string[] {
  const sql = "SELECT key, label FROM custom_fields WHERE type = 'date' AND removed_at IS NULL";
  const fields = snapshot.prepare(sql).all() as { key: string; label: string }[];
  const named = fields.filter(({ key, label }) => /birth|geburt|nacim|cumple/i.test(`${key} ${label}`));
  return [...new Set([...named.map(({ key }) => key), ...usualBirthKeys])];
}

/** Fresh memory for a million costs 100 ms in one go: the system clears it. */
async function emptyPeople(capacity: number, pace: Pace): Promise<People> {
  const groups = async () => {
    await pace.rest();
    return createGroups(capacity);
  };
  return {
    count: 0,
    sequences: new Int32Array(capacity),
    parents: new Int32Array(capacity),
    birthdays: new Int32Array(capacity),
    mailboxes: new Float64Array(capacity),
    phones: new Float64Array(capacity),
    names: [],
    nameHashes: new Float64Array(capacity),
    byMailbox: await groups(),
    byPhone: await groups(),
    byName: await groups(),
    byNameAndBirthday: await groups(),
  };
}

/** The key of people with one name and one date of birth. */
export function birthKey(nameHash: number, born: number): number {
  // Within 53 bits; 100,000,000 dates keep the sums of two names apart.
  return Math.floor(nameHash / 2) + born * 31_337;
}

function put(people: People, [sequence, nameSort, email, phone, parent, birth]: Row): void {
  const index = people.count;
  const name = sortedName(nameSort);
  const born = birthday(birth);
  const box = email === null ? 0 : textHash(mailbox(email));
  const number = phone === null ? 0 : phoneNumber(phone);
  people.count += 1;
  people.sequences[index] = sequence;
  people.parents[index] = parent ?? 0;
  people.birthdays[index] = born;
  people.mailboxes[index] = box;
  people.phones[index] = number;
  people.names.push(name);
  if (box !== 0) people.byMailbox.add(index, box);
  if (number !== 0) people.byPhone.add(index, phoneKey(number));
  if (name === '') return;
  const hash = textHash(name);
  people.nameHashes[index] = hash;
  people.byName.add(index, hash);
  if (born !== 0) people.byNameAndBirthday.add(index, birthKey(hash, born));
}

/** Reads everybody who is not archived, told by `read` how far it is. */
export async function readPeople(
  snapshot: Snapshot,
  pace: Pace,
  read: (done: number, total: number) => void,
): Promise<People> {
  const counted = snapshot.prepare("SELECT sum(total) FROM account_totals WHERE status <> 'archived'");
  const total = Number(counted.pluck().get() ?? 0);
  const paths = birthKeys(snapshot).map((key) => `$."${key}"`);
  const births = paths.map((_, place) => `json_extract(custom, $path${place})`);
  const bind = Object.fromEntries(paths.map((path, place) => [`path${place}`, path]));
  const chunk = snapshot
    .prepare(
      `SELECT sequence, iif(display_name = '', '', name_sort), email_key, phone,
         (SELECT parents.sequence FROM accounts AS parents WHERE parents.id = accounts.parent_id),
         iif(custom = '{}', NULL, coalesce(${births.join(', ')}))
       FROM accounts NOT INDEXED WHERE sequence > $after AND status <> 'archived' ORDER BY sequence LIMIT ${chunkSize}`,
    )
    .raw();
  const people = await emptyPeople(total, pace);
  for (let after = 0; ;) {
    const rows = chunk.all({ ...bind, after }) as Row[];
    for (const row of rows) put(people, row);
    read(people.count, total);
    await pace.rest();
    const last = rows.at(-1);
    if (last === undefined) return people;
    after = last[0];
  }
}
