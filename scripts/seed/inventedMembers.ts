import { JoiningDates } from './calendar.ts';
import { memberRow, type MemberRow, type Today } from './memberRow.ts';
import { People } from './people.ts';

/** Any number of members of the club in the order of joining, each with the place in it. */
export function* inventedMembers(count: number, today: Today): Generator<[index: number, member: MemberRow]> {
  const people = new People();
  const dates = new JoiningDates(today.now);
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const joined = dates.at((index + 0.5) / count);
    const person = people.next(index, joined);
    const parentId = person.parent === null ? null : (ids[index - person.parent - 1] ?? null);
    const member = memberRow(person, joined, parentId, today);
    // Parents are never far: their ids are kept newest first.
    ids.unshift(member.id);
    if (ids.length > 20) ids.pop();
    yield [index, member];
  }
}
