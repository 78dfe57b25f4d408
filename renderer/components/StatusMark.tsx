import { IconArchive, IconCalendarClock, IconCircleCheck, IconLock } from '@tabler/icons-react';
import type { AccountStatus } from '../../contract/index.ts';
import { messages } from '../text/messages.ts';
import styles from './StatusMark.module.css';

/** `coming` is an active member whose lock is planned. */
type Mark = AccountStatus | 'coming';

const icons = {
  active: IconCircleCheck,
  coming: IconCalendarClock,
  locked: IconLock,
  archived: IconArchive,
} satisfies Record<Mark, unknown>;

interface StatusMarkProps {
  status: AccountStatus;
  /** Whether a lock is planned. */
  coming?: boolean;
  /** More than the word for the status, where there is more to say. Clipped when there is no room for it. */
  words?: string;
}

/** A status by sign and word: colour only helps. */
export function StatusMark({ status, coming = false, words }: StatusMarkProps) {
  const mark: Mark = coming && status === 'active' ? 'coming' : status;
  const Icon = icons[mark];
  return (
    <span className={styles.mark} data-status={mark}>
      <Icon size={15} stroke={1.8} aria-hidden />
      <span className={styles.words}>{words ?? messages.status[status]}</span>
    </span>
  );
}
