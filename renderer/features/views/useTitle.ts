import { isArchive, type PeoplePlace } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { useViews } from './useViews.ts';

/** What stands above the list: the name of the view as it is now, what the place calls itself, or the members. */
export function useTitle(people: PeoplePlace): string {
  const saved = useViews().find(({ id }) => id === people.viewId);
  if (saved !== undefined) return saved.name;
  if (people.title !== undefined) return people.title;
  return isArchive(people) ? messages.shell.archive : messages.list.title;
}
