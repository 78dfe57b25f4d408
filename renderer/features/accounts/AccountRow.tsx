import { memo } from 'react';
import type { Account } from '../../../contract/index.ts';
import type { Language } from '../../../contract/languages.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { messages } from '../../text/messages.ts';
import styles from './AccountsTable.module.css';
import { cellWords } from './cells.ts';
import { nameColumn, type Column } from './columns/columns.ts';
import { labelOf } from './columns/label.ts';
import { nameOf } from './nameOf.ts';
import { Marked } from './search/Marked.tsx';
import type { Range } from './search/highlight.ts';
import { findMatches, type Matches, type Searched, type Sought } from './search/matches.ts';

interface CellProps {
  account: Account;
  column: Column;
  ranges: readonly Range[] | undefined;
}

function Cell({ account, column, ranges }: CellProps) {
  const { text, title } = cellWords(account, column);
  return (
    <div role="gridcell" className={styles.cell} data-column={column.key} title={title}>
      {column.key === 'status' ? (
        <StatusMark status={account.status} coming={account.lockedFrom !== null} words={text} />
      ) : text === '' ? (
        <span className={styles.none}>{messages.none}</span>
      ) : (
        <Marked text={text} ranges={ranges} />
      )}
    </div>
  );
}

function wordsOfPlace(place: Searched): string {
  return place.key === 'notes' ? messages.field.notes : labelOf(place);
}

/** The name, and beside it where the search found this member if no column shows it. */
function NameCell({ account, matches }: { account: Account; matches: Matches | undefined }) {
  const { displayName } = account;
  const elsewhere = matches?.elsewhere;
  const place = elsewhere && wordsOfPlace(elsewhere.place);
  return (
    <div role="gridcell" className={styles.cell} data-column={nameColumn}>
      <span className={styles.name} title={displayName === '' ? undefined : displayName}>
        {displayName === '' ? (
          <span className={styles.none}>{messages.none}</span>
        ) : (
          <Marked text={displayName} ranges={matches?.ranges.get(nameColumn)} />
        )}
      </span>
      {elsewhere && place !== undefined && (
        <span className={styles.found} title={messages.list.foundInTitle(place, elsewhere.around)}>
          {messages.list.foundIn(place)}
        </span>
      )}
    </div>
  );
}

interface RowProps {
  account: Account | undefined;
  index: number;
  /** The row the keys act on. */
  active: boolean;
  /** Chosen for bulk work; undefined while nobody is, when the active row counts as the selected one. */
  chosen: boolean | undefined;
  columns: readonly Column[];
  sought: Sought | undefined;
  /** Not read: a change of it draws the row anew, in the words of that language. */
  language: Language;
}

/** The grid points at its active row by this id, so that the focus can stay on the grid while rows come and go. */
export function rowId(index: number): string {
  return `member-row-${index}`;
}

/** Never has the keyboard: Space on the row does the same. The grid hears the click. */
function Tick({ account, chosen }: { account: Account; chosen: boolean }) {
  return (
    <div role="gridcell" className={styles.tick} data-tick>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={chosen}
        readOnly
        aria-label={messages.select.one(nameOf(account))}
      />
    </div>
  );
}

/** Bars that stay invisible for 150 ms (see the style), so that quick answers do not flicker. */
function Waiting({ columns }: { columns: readonly Column[] }) {
  return (
    <>
      <div role="gridcell" className={styles.tick} />
      {columns.map(({ key }) => (
        <div key={key} role="gridcell" className={styles.cell} data-column={key}>
          <span className={styles.bar} />
        </div>
      ))}
    </>
  );
}

interface FilledProps {
  account: Account;
  chosen: boolean;
  columns: readonly Column[];
  sought: Sought | undefined;
}

function Filled({ account, chosen, columns, sought }: FilledProps) {
  const matches = sought && findMatches(account, new Set(columns.map(({ key }) => key)), sought);
  return (
    <>
      <Tick account={account} chosen={chosen} />
      {columns.map((column) =>
        column.key === nameColumn ? (
          <NameCell key={column.key} account={account} matches={matches} />
        ) : (
          <Cell key={column.key} account={account} column={column} ranges={matches?.ranges.get(column.key)} />
        ),
      )}
    </>
  );
}

// Memoised: while scrolling, only the rows that come into view are drawn, about 5 of 40.
export const AccountRow = memo(function AccountRow(props: RowProps) {
  const { account, index, active, chosen, columns, sought } = props;
  return (
    <div
      role="row"
      id={rowId(index)}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={chosen ?? active}
      aria-busy={account === undefined}
      className={styles.row}
      data-active={active}
      data-status={account?.status}
    >
      {account === undefined ? (
        <Waiting columns={columns} />
      ) : (
        <Filled account={account} chosen={chosen === true} columns={columns} sought={sought} />
      )}
    </div>
  );
});
