import type { Change } from '../../../contract/index.ts';
import { archivePlace, membersPlace, type PeoplePlace } from '../../shell/navigation.ts';

/** Where the people of a change can be seen: the one person with their details, or all of them in the list. */
export function peopleOf({ id, action, total, subject }: Change, title: string): PeoplePlace | undefined {
  if (subject !== null)
    return { ...(subject.status === 'archived' ? archivePlace : membersPlace), openId: subject.id };
  // Of those who are gone for good there is nobody to see, and a label that nobody had touched nobody.
  if (total < 2 || action === 'account.purged') return undefined;
  return { page: 'members', query: { filter: { conditions: [{ kind: 'change', id }] } }, title };
}
