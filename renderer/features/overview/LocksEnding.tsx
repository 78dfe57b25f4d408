import { Button } from '@mantine/core';
import { useId } from 'react';
import { useNavigation } from '../../shell/navigation.ts';
import { formatInstant, messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import frame from '../../components/charts/ChartFrame.module.css';
import styles from './LocksEnding.module.css';
import { peopleBehind } from './peopleBehind.ts';
import { useShow } from './show.ts';
import type { Statistics } from './useStatistics.ts';

/** As many as the frame holds; the button below leads to the rest. */
const shownLocks = 6;

type Locks = Statistics['locksEnding'];

function LockRow({ lock }: { lock: Locks['rows'][number] }) {
  const { go } = useNavigation();
  const name = nameOf(lock);
  const title = messages.overview.locksEnding;
  const open = () => go({ page: 'members', query: peopleBehind.locksEnding(), title, openId: lock.id });
  return (
    <li className={styles.row}>
      <button type="button" className={styles.name} title={name} onClick={open}>
        {name}
      </button>
      <span className={styles.until}>{messages.overview.until(formatInstant(lock.lockedUntil))}</span>
      {lock.lockReason !== null && (
        <span className={styles.reason} title={lock.lockReason}>
          {lock.lockReason}
        </span>
      )}
    </li>
  );
}

export function LocksEnding({ locks }: { locks: Locks }) {
  const show = useShow();
  const titleId = useId();
  return (
    <section className={frame.frame} aria-labelledby={titleId}>
      <header className={frame.head}>
        <h2 id={titleId} className={frame.title}>
          {messages.overview.locksEnding}
        </h2>
        {locks.total > shownLocks && (
          <Button
            size="xs"
            variant="subtle"
            className={frame.toggle}
            onClick={() => show(peopleBehind.locksEnding(), messages.overview.locksEnding)}
          >
            {messages.overview.showAllLocks(locks.total)}
          </Button>
        )}
      </header>
      {locks.total === 0 ? (
        <p className={frame.empty}>{messages.overview.noLocks}</p>
      ) : (
        <>
          <p className={frame.note}>{messages.overview.locksNote}</p>
          <ul className={styles.rows}>
            {locks.rows.slice(0, shownLocks).map((lock) => (
              <LockRow key={lock.id} lock={lock} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
