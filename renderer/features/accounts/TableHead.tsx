import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { messages } from '../../text/messages.ts';
import styles from './AccountsTable.module.css';
import { columns } from './columns.ts';
import type { ListView, ShownColumn } from './listInput.ts';

interface HeadProps {
  sort: ListView['sort'];
  onSort: (column: ShownColumn) => void;
}

function ariaSort(sort: ListView['sort'], column: ShownColumn) {
  if (sort.by !== column) return 'none';
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}

export function TableHead({ sort, onSort }: HeadProps) {
  const Arrow = sort.direction === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={ariaSort(sort, column)}
            className={styles.cell}
            data-column={column}
          >
            <button type="button" className={styles.sort} onClick={() => onSort(column)}>
              {messages.column[column]}
              {sort.by === column && <Arrow size={13} stroke={2.2} aria-hidden />}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
