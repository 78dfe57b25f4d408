import { UnstyledButton } from '@mantine/core';
import {
  IconArchive,
  IconCalendarClock,
  IconChartBar,
  IconDoorEnter,
  IconHistory,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSettings,
  IconShieldLock,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { useMedia } from '../components/useMedia.ts';
import { SavedViews } from '../features/views/SavedViews.tsx';
import { messages } from '../text/messages.ts';
import { isArchive, placeFor, useNavigation, type EntryName, type Place } from './navigation.ts';
import styles from './Sidebar.module.css';
import { usePreferences } from './usePreferences.ts';

const icons: Record<EntryName, Icon> = {
  members: IconUsers,
  frontDesk: IconDoorEnter,
  overview: IconChartBar,
  protection: IconShieldLock,
  locks: IconCalendarClock,
  archive: IconArchive,
  duplicates: IconUsersGroup,
  history: IconHistory,
  settings: IconSettings,
};

const then = ['overview', 'locks', 'protection', 'archive', 'duplicates', 'history'] as const;

function isAt(name: EntryName, place: Place): boolean {
  if (name === 'archive') return isArchive(place);
  return place.page === name && (place.page !== 'members' || place.query === undefined);
}

function Entry({ name }: { name: EntryName }) {
  const { place, go } = useNavigation();
  const Picture = icons[name];
  const words = messages.shell[name];
  return (
    <li>
      <UnstyledButton
        className={styles.entry}
        aria-current={isAt(name, place) ? 'page' : undefined}
        title={words}
        onClick={() => go(placeFor(name))}
      >
        <Picture size={18} stroke={1.7} aria-hidden />
        <span className={styles.word}>{words}</span>
      </UnstyledButton>
    </li>
  );
}

/** Where the window is wide enough for words one may still want the room for the list. */
function Width({ wide, onChange }: { wide: boolean; onChange: (wide: boolean) => void }) {
  const words = wide ? messages.shell.collapse : messages.shell.expand;
  const Picture = wide ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand;
  return (
    <li>
      <UnstyledButton className={styles.entry} title={words} onClick={() => onChange(!wide)}>
        <Picture size={18} stroke={1.7} aria-hidden />
        <span className={styles.word}>{words}</span>
      </UnstyledButton>
    </li>
  );
}

/** The way between pages. Below the members stand the saved views with their counts. */
export function Sidebar() {
  const { preferences, change } = usePreferences();
  const hasRoom = useMedia('(min-width: 60.01rem)');
  return (
    <nav
      className={styles.sidebar}
      aria-label={messages.shell.name}
      data-narrow={!hasRoom || !preferences.sidebar}
    >
      <ul className={styles.entries}>
        <Entry name="frontDesk" />
        <Entry name="members" />
      </ul>
      <SavedViews />
      <ul className={styles.entries}>
        {then.map((name) => (
          <Entry key={name} name={name} />
        ))}
      </ul>
      <ul className={styles.last}>
        <Entry name="settings" />
        {hasRoom && <Width wide={preferences.sidebar} onChange={(sidebar) => change({ sidebar })} />}
      </ul>
    </nav>
  );
}
