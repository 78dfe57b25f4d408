import { IconArchive, IconCircleCheck, IconLock } from '@tabler/icons-react';
import type { AccountStatus } from '../../contract/index.ts';
import { messages } from '../text/messages.ts';
import styles from './StatusMark.module.css';

const icons = { active: IconCircleCheck, locked: IconLock, archived: IconArchive };

/** A status by sign and word: colour only helps. */
export function StatusMark({ status }: { status: AccountStatus }) {
  const Icon = icons[status];
  return (
    <span className={styles.mark} data-status={status}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {messages.status[status]}
    </span>
  );
}
