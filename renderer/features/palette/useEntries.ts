import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { useDebounced } from '../../components/useDebounced.ts';
import { namesOfKeys } from '../../shell/keys.ts';
import { otherPages, placeFor, useNavigation } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { useDesk, type Desk } from '../accounts/desk.ts';
import { deskActions, palette } from '../accounts/deskActions.ts';
import { memberActions } from '../accounts/memberActions.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { useViews } from '../views/useViews.ts';
import { bestFirst, matches, type Entry } from './entries.ts';

/** Few enough to be read at a glance; a longer answer belongs into the list. */
const peopleShown = 8;
/** Among these the best are chosen. They come in the order of their names. */
const peopleAsked = 100;

/** The front desk is an action with a key of its own. */
const goTo = (['members', 'archive', ...otherPages] as const).filter((page) => page !== 'frontDesk');

/** `fresh` only while the people are those for just what is typed. */
function usePeople(typed: string): { people: Account[]; fresh: boolean } {
  const wanted = typed.trim();
  const search = useDebounced(wanted, 40);
  const input = { search, limit: peopleAsked, offset: 0 };
  const found = useQuery({
    queryKey: ['accounts.list', input],
    queryFn: () => call('accounts.list', input),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  if (wanted === '') return { people: [], fresh: true };
  const rows = search === '' ? [] : (found.data?.rows ?? []);
  return {
    people: bestFirst(rows, search).slice(0, peopleShown),
    fresh: search === wanted && !found.isPending && !found.isPlaceholderData,
  };
}

function actionEntries(desk: Desk): Entry[] {
  return Object.values(deskActions)
    .filter((action) => action !== palette)
    .map((action) => ({
      id: `action-${action.name}`,
      kind: 'action',
      label: action.label(),
      keys: action.keys.slice(0, 1).flatMap(namesOfKeys),
      run: () => action.run(desk),
    }));
}

/** What can be done to the member whose details are open. */
function memberEntries(desk: Desk): Entry[] {
  const account = queryClient.getQueryData<Account>(['accounts.get', { id: desk.openId }]);
  if (account === undefined) return [];
  return memberActions
    .filter(({ offered }) => offered(account))
    .map((action) => {
      const words = action.label().replace(/ ?…/, '');
      return {
        id: `member-${action.name}`,
        kind: 'member',
        label: `${words}: ${nameOf(account)}`,
        // Who types a name looks for the person, and must not change them by Enter.
        words,
        run: () => action.run({ account, desk }),
      };
    });
}

/** Everything the palette offers for what was typed, best first: people, then what one can do, then where one can go. */
export function useEntries(typed: string): { entries: Entry[]; fresh: boolean } {
  const desk = useDesk();
  const { go } = useNavigation();
  const { people, fresh } = usePeople(typed);
  const views = useViews();

  const peopleEntries = people.map<Entry>((person) => ({
    id: `person-${person.id}`,
    kind: 'person',
    label: nameOf(person),
    note: [person.memberNumber, person.username, person.email].filter(Boolean).join(' · '),
    person,
    run: () => go({ page: 'members', openId: person.id }),
  }));
  const pageEntries = goTo.map<Entry>((page) => ({
    id: `page-${page}`,
    kind: 'page',
    label: messages.palette.goTo(messages.shell[page]),
    run: () => go(placeFor(page)),
  }));
  const viewEntries = views.map<Entry>(({ id, name, query, sort }) => ({
    id: `view-${id}`,
    kind: 'view',
    label: name,
    run: () => go({ page: 'members', query, title: name, viewId: id, ...(sort === null ? {} : { sort }) }),
  }));
  const others = [...memberEntries(desk), ...actionEntries(desk), ...viewEntries, ...pageEntries];
  const found = others.filter(({ label, words = label }) => matches(words, typed));
  return { entries: [...peopleEntries, ...found], fresh };
}
