import { Suspense, useMemo, useState } from 'react';
import { AccountsPage } from '../features/accounts/AccountsPage.tsx';
import { NavigationContext, type PeoplePlace, type Place } from './navigation.ts';
import { pages } from './pages.ts';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';

const everybody: PeoplePlace = { page: 'members' };

/**
 * The sidebar and the page beside it. The members' page stays when another one is shown, so that search, place in the list
 * and selection are still there on the way back.
 */
export function Shell() {
  const [place, setPlace] = useState<Place>(everybody);
  const [people, setPeople] = useState<PeoplePlace>(everybody);
  const navigation = useMemo(() => {
    const go = (next: Place) => {
      setPlace(next);
      if (next.page === 'members') setPeople(next);
    };
    return { place, go };
  }, [place]);
  const Other = place.page === 'members' ? undefined : pages[place.page];
  return (
    <NavigationContext value={navigation}>
      <div className={styles.shell}>
        <Sidebar />
        <div className={styles.page} hidden={Other !== undefined}>
          <AccountsPage people={people} shown={Other === undefined} />
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
