import { IconLock } from '@tabler/icons-react';
import type { Account } from '../../../contract/index.ts';
import { messages } from '../../text/messages.ts';
import styles from './LockNote.module.css';

/** Why and until when a member is locked, or will be. */
export function LockNote({ account }: { account: Account }) {
  const { status, lockReason, lockNote, lockedFrom, lockedUntil } = account;
  if (status === 'archived' || (status !== 'locked' && lockedFrom === null)) return null;
  const since = lockedFrom === null ? undefined : messages.lockedNote.since(lockedFrom);
  const title =
    status !== 'locked' && lockedFrom !== null
      ? messages.lockedNote.planned(lockedFrom)
      : messages.lockedNote.title;
  return (
    <div className={styles.note} role="note">
      <IconLock size={18} stroke={1.8} aria-hidden />
      <div className={styles.words}>
        <strong>{title}</strong>
        <span>{lockReason ?? messages.lockedNote.noReason}</span>
        {lockNote !== null && <span className={styles.small}>{lockNote}</span>}
        <span className={styles.small}>
          {lockedUntil === null ? messages.lockedNote.forever : messages.lockedNote.until(lockedUntil)}
        </span>
        {status === 'locked' && since !== undefined && <span className={styles.small}>{since}</span>}
      </div>
    </div>
  );
}
