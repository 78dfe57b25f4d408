import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { AccountsPage, type Asked } from '../features/accounts/AccountsPage.tsx';
import {
  isSamePlace,
  membersPlace,
  NavigationContext,
  type Navigation,
  type PeoplePlace,
  type Place,
} from './navigation.ts';
import { LeaveQuestion, pages } from './pages.ts';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';
import { useBeforeFrontDesk } from './useBeforeFrontDesk.ts';

/** What would be lost by another page, as the page in front tells it. */
function useHeld() {
  // Several forms of one page may hold something.
  const held = useRef(new Set<() => string | undefined>());
  return useMemo(
    () => ({
      unsaved: () => [...held.current].map((tell) => tell()).find((what) => what !== undefined),
      hold: (unsaved: () => string | undefined) => {
        const { current } = held;
        current.add(unsaved);
        return () => void current.delete(unsaved);
      },
    }),
    [],
  );
}

/** Which place is shown, whom its list is about, and where to go once a question is answered. */
function usePlaces() {
  const [place, setPlace] = useState<Place>(membersPlace);
  const [people, setPeople] = useState<PeoplePlace>(membersPlace);
  const [asked, setAsked] = useState<Asked>();
  const before = useBeforeFrontDesk(place);
  const [leaving, setLeaving] = useState<{ to: Place; text: string }>();
  const { unsaved, hold } = useHeld();
  const leaveTo = useCallback(
    (next: Place) => {
      setLeaving(undefined);
      setPlace(next);
      if (next.page !== 'members') return;
      // Coming back to the same people finds the list as it was left; asking for them again begins anew.
      const isReturn = place.page !== 'members';
      setPeople((last) => (isReturn && isSamePlace(last, next) ? last : { ...next }));
      // Also where the list stays as it was left: whoever is asked for is shown beside it.
      if (next.openId !== undefined) setAsked({ id: next.openId });
      else if (next.act !== undefined) setAsked({ act: next.act, query: next.query ?? {} });
    },
    [place],
  );
  const navigation = useMemo<Navigation>(() => {
    const go = (next: Place) => {
      const text = next.page === place.page ? undefined : unsaved();
      if (text === undefined) leaveTo(next);
      else setLeaving({ to: next, text });
    };
    const toggleFrontDesk = () => go(place.page === 'frontDesk' ? before() : { page: 'frontDesk' });
    return { place, go, toggleFrontDesk, hold };
  }, [place, before, leaveTo, unsaved, hold]);
  return { navigation, people, asked, leaving, leaveTo, stay: () => setLeaving(undefined) };
}

/**
 * The sidebar and the page beside it. The members' page stays when another one is shown, so that search, place in the list
 * and selection are still there on the way back.
 */
export function Shell() {
  const { navigation, people, asked, leaving, leaveTo, stay } = usePlaces();
  const { place } = navigation;
  const Other = place.page === 'members' ? undefined : pages[place.page];
  return (
    <NavigationContext value={navigation}>
      <div className={styles.shell}>
        {place.page !== 'frontDesk' && <Sidebar />}
        <div className={styles.page} hidden={Other !== undefined}>
          <AccountsPage people={people} asked={asked} />
        </div>
        {Other !== undefined && (
          <div className={styles.page}>
            <Suspense fallback={null}>
              <Other />
            </Suspense>
          </div>
        )}
        <Suspense fallback={null}>
          {leaving && <LeaveQuestion text={leaving.text} onLeave={() => leaveTo(leaving.to)} onStay={stay} />}
        </Suspense>
      </div>
    </NavigationContext>
  );
}
