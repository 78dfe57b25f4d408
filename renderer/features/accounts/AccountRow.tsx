import { memo } from 'react';
import type { Account } from '../../../contract/index.ts';
import type { Language } from '../../../contract/languages.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { formatDay, formatInstant, messages } from '../../text/messages.ts';
import styles from './AccountsTable.module.css';
import { columns } from './columns.ts';
import type { ShownColumn } from './listInput.ts';

interface CellProps {
  account: Account;
  column: ShownColumn;
}

function cellText(account: Account, column: ShownColumn): string {
  if (column === 'lastSignInAt') return account.lastSignInAt === null ? '' : formatDay(account.lastSignInAt);
  if (column === 'createdAt') return formatDay(account.createdAt);
  return account[column] ?? '';
}

/** Everything that may be clipped can be read in full by pointing at it. */
function cellTitle(account: Account, column: ShownColumn): string | undefined {
  if (column === 'status') return account.lockReason ?? undefined;
  if (column === 'createdAt') return formatInstant(account.createdAt);
  if (column === 'lastSignInAt')
    return account.lastSignInAt === null ? undefined : formatInstant(account.lastSignInAt);
  return account[column] ?? undefined;
}

function Cell({ account, column }: CellProps) {
  const text = cellText(account, column);
  const shown = text === '' ? <span className={styles.none}>{messages.none}</span> : text;
  return (
    <div role="gridcell" className={styles.cell} data-column={column} title={cellTitle(account, column)}>
      {column === 'status' ? <StatusMark status={account.status} /> : shown}
    </div>
  );
}

interface RowProps {
  account: Account | undefined;
  index: number;
  selected: boolean;
  /** Not read: a change of it draws the row anew, in the words of that language. */
  language: Language;
}

/** The grid points at its active row by this id, so that the focus can stay on the grid while rows come and go. */
export function rowId(index: number): string {
  return `member-row-${index}`;
}

/** Bars that stay invisible for 150 ms (see the style), so that quick answers do not flicker. */
function Waiting({ column }: { column: ShownColumn }) {
  return (
    <div role="gridcell" className={styles.cell} data-column={column}>
      <span className={styles.bar} />
    </div>
  );
}

// Memoised: while scrolling, only the rows that come into view are drawn, about 5 of 40.
export const AccountRow = memo(function AccountRow({ account, index, selected }: RowProps) {
  return (
    <div
      role="row"
      id={rowId(index)}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={account === undefined}
      className={styles.row}
      data-status={account?.status}
    >
      {columns.map((column) =>
        account === undefined ? (
          <Waiting key={column} column={column} />
        ) : (
          <Cell key={column} account={account} column={column} />
        ),
      )}
    </div>
  );
});
