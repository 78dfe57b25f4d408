import { UnstyledButton } from '@mantine/core';
import {
  IconArchive,
  IconChartBar,
  IconHistory,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import { messages } from '../text/messages.ts';
import { useNavigation, type OtherPage, type Place } from './navigation.ts';
import styles from './Sidebar.module.css';

const icons: Record<'members' | OtherPage, Icon> = {
  members: IconUsers,
  overview: IconChartBar,
  archive: IconArchive,
  duplicates: IconUsersGroup,
  history: IconHistory,
  settings: IconSettings,
};

const first = ['members', 'overview'] as const;
const then = ['archive', 'duplicates', 'history'] as const;

function Entry({ page }: { page: keyof typeof icons }) {
  const { place, go } = useNavigation();
  const Picture = icons[page];
  const words = messages.shell[page];
  const isHere = place.page === page && (place.page !== 'members' || place.query === undefined);
  return (
    <li>
      <UnstyledButton
        className={styles.entry}
        aria-current={isHere ? 'page' : undefined}
        title={words}
        onClick={() => go({ page } satisfies Place)}
      >
        <Picture size={18} stroke={1.7} aria-hidden />
        <span className={styles.word}>{words}</span>
      </UnstyledButton>
    </li>
  );
}

/** The way between pages. Below the members stand the saved views with their counts. */
export function Sidebar() {
  return (
    <nav className={styles.sidebar} aria-label={messages.shell.name}>
      <ul className={styles.entries}>
        {first.map((page) => (
          <Entry key={page} page={page} />
        ))}
      </ul>
      <ul className={styles.entries}>
        {then.map((page) => (
          <Entry key={page} page={page} />
        ))}
      </ul>
      <ul className={styles.last}>
        <Entry page="settings" />
      </ul>
    </nav>
  );
}
