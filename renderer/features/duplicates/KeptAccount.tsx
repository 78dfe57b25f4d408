import { useId } from 'react';
import { StatusMark } from '../../components/StatusMark.tsx';
import { formatDay, messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import type { Compared, Side } from './mergeFields.ts';
import styles from './MergeRow.module.css';

interface KeptAccountProps {
  compared: Compared;
  keep: Side;
  onKeep: (side: Side) => void;
}

/** The heads of both columns: each account, and which of them stays. */
export function KeptAccount({ compared, keep, onKeep }: KeptAccountProps) {
  const name = useId();
  return (
    <div className={styles.row} role="radiogroup" aria-label={messages.merge.which}>
      <span className={styles.label}>{messages.merge.which}</span>
      {(['left', 'right'] as const).map((side) => {
        const account = compared[side];
        const visited =
          account.lastSignInAt === null ? messages.panel.never : formatDay(account.lastSignInAt);
        return (
          <label key={side} className={styles.option} data-head>
            <input
              type="radio"
              name={name}
              checked={keep === side}
              data-autofocus={keep === side ? true : undefined}
              onChange={() => onKeep(side)}
            />
            <span className={styles.account}>
              <strong className={styles.name}>{nameOf(account)}</strong>
              <span className={styles.about}>{account.username}</span>
              <span className={styles.about}>{messages.merge.visited(visited)}</span>
              <span className={styles.about}>{messages.merge.added(formatDay(account.createdAt))}</span>
              <span className={styles.fate}>
                {keep === side ? messages.merge.stays : messages.merge.goes}
                {account.status !== 'active' && <StatusMark status={account.status} />}
              </span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
