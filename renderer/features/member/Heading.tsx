import type { Account } from '../../../contract/index.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import styles from './Heading.module.css';

/** Who it is. Long names take three lines at most; the whole name is in the title. */
export function Heading({ account }: { account: Account }) {
  const { username, memberNumber, status } = account;
  const name = nameOf(account);
  return (
    <div className={styles.heading}>
      <span className={styles.monogram} aria-hidden>
        {Array.from(name)[0]?.toUpperCase()}
      </span>
      <div className={styles.names}>
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        <div className={styles.under}>
          <span className={styles.part} title={username}>
            {username}
          </span>
          {memberNumber !== null && (
            <span className={styles.part} title={memberNumber}>
              {messages.panel.number(memberNumber)}
            </span>
          )}
          <StatusMark status={status} coming={account.lockedFrom !== null} />
        </div>
      </div>
    </div>
  );
}
