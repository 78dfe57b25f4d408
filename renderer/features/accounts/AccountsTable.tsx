import type { Ref } from 'react';
import type { Account } from '../../../contract/index.ts';
import { useLanguage } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { AccountRow, rowId } from './AccountRow.tsx';
import styles from './AccountsTable.module.css';
import { columns } from './columns.ts';
import type { ListView, ShownColumn } from './listInput.ts';
import { TableHead } from './TableHead.tsx';
import { useTable } from './useTable.ts';

/** How a person was chosen: with the mouse, with Enter, or because the selection moved while details are open. */
export type Opening = 'click' | 'enter' | 'move';

export interface TableHandle {
  /** Puts the keyboard into the list, on the selected row or the first one. */
  enter: () => void;
  openFirst: () => void;
}

export interface TableProps {
  view: ListView;
  total: number;
  busy: boolean;
  openId: string | undefined;
  onSort: (column: ShownColumn) => void;
  onOpen: (account: Account, how: Opening) => void;
  onEscape: () => void;
  handle: Ref<TableHandle>;
}

export function AccountsTable(props: TableProps) {
  const { view, total, busy, openId, onSort } = props;
  const { grid, drawn, height, rowAt, selected, onKeyDown, onClick } = useTable(props);
  const language = useLanguage();
  const { first, end, top } = drawn;
  const indexes = Array.from({ length: Math.max(end - first, 0) }, (_, place) => first + place);
  const isSelected = (index: number) =>
    selected === undefined ? openId !== undefined && rowAt(index)?.id === openId : index === selected;
  const active = selected !== undefined && selected >= first && selected < end ? rowId(selected) : undefined;
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={messages.list.name}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-busy={busy}
      aria-activedescendant={active}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <TableHead sort={view.sort} onSort={onSort} />
      <div role="rowgroup" className={styles.body} style={{ height }}>
        <div className={styles.drawn} role="presentation" style={{ transform: `translateY(${top}px)` }}>
          {indexes.map((index) => (
            <AccountRow
              key={index}
              index={index}
              account={rowAt(index)}
              selected={isSelected(index)}
              language={language}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
