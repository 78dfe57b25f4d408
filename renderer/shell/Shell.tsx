import { Suspense, useMemo, useState } from 'react';
import { AccountsPage, type Asked } from '../features/accounts/AccountsPage.tsx';
import { isSamePlace, membersPlace, NavigationContext, type PeoplePlace, type Place } from './navigation.ts';
import { pages } from './pages.ts';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';

/**
 * The sidebar and the page beside it. The members' page stays when another one is shown, so that search, place in the list
 * and selection are still there on the way back.
 */
export function Shell() {
  const [place, setPlace] = useState<Place>(membersPlace);
  const [people, setPeople] = useState<PeoplePlace>(membersPlace);
  const [asked, setAsked] = useState<Asked>();
  const navigation = useMemo(() => {
    const go = (next: Place) => {
      setPlace(next);
      if (next.page !== 'members') return;
      // Coming back to the same people finds the list as it was left; asking for them again begins anew.
      const isReturn = place.page !== 'members';
      setPeople((last) => (isReturn && isSamePlace(last, next) ? last : { ...next }));
      // Also where the list stays as it was left: whoever is asked for is shown beside it.
      if (next.openId !== undefined) setAsked({ id: next.openId });
      else if (next.act !== undefined) setAsked({ act: next.act, query: next.query ?? {} });
    };
    return { place, go };
  }, [place]);
  const Other = place.page === 'members' ? undefined : pages[place.page];
  return (
    <NavigationContext value={navigation}>
      <div className={styles.shell}>
        <Sidebar />
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
      </div>
    </NavigationContext>
  );
}
