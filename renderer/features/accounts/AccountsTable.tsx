import { useEffect, useMemo, useState, type CSSProperties, type Ref } from 'react';
import type { Account } from '../../../contract/index.ts';
import { useLate } from '../../components/useLate.ts';
import { useLanguage } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { AccountRow, rowId } from './AccountRow.tsx';
import styles from './AccountsTable.module.css';
import type { Column } from './columns/columns.ts';
import type { Columns } from './columns/useColumns.ts';
import type { ListView } from './listInput.ts';
import { wordsOf } from './search/highlight.ts';
import { extent, isSelected } from './selection.ts';
import { TableHead } from './TableHead.tsx';
import type { RowSelection } from './useRowSelection.ts';
import { useTable } from './useTable.ts';
import { useTableInput } from './useTableInput.ts';

/** How a person was chosen: with the mouse, with Enter, or because the selection moved while details are open. */
export type Opening = 'click' | 'enter' | 'move';

export interface TableHandle {
  /** Puts the keyboard into the list, on the selected row or the first one. */
  enter: () => void;
  openFirst: () => void;
  /** Goes from the open member to the next or the previous one. */
  step: (by: 1 | -1) => void;
}

export interface TableProps {
  view: ListView;
  total: number;
  busy: boolean;
  openId: string | undefined;
  columns: Columns;
  rows: RowSelection;
  onSort: (column: Column) => void;
  onOpen: (account: Account, how: Opening) => void;
  onMenu: (account: Account, at: { x: number; y: number }) => void;
  onEscape: () => void;
  handle: Ref<TableHandle>;
}

/** The same object for the same search, so that rows are not drawn anew. */
function useSought(search: string | undefined, { fields }: Columns) {
  return useMemo(() => {
    const words = wordsOf(search ?? '');
    return words.length === 0 ? undefined : { words, fields: fields.filter((field) => field.searchable) };
  }, [search, fields]);
}

/** React's own type of a style knows no variables. */
type Variables = CSSProperties & Record<`--${string}`, string>;

function variables({ fit }: Columns, rowHeight: number): Variables {
  return {
    '--columns': fit.template,
    '--least-width': `${fit.least}px`,
    '--row-height': `${rowHeight}px`,
  };
}

type Rows = Pick<TableProps, 'view' | 'openId' | 'columns' | 'rows'> & { table: ReturnType<typeof useTable> };

/**
 * The rows to draw. When a leap leaves all of them to be fetched, those before stay where they cannot be seen: filling them
 * anew costs a third of making new ones.
 */
function useFilledRows({ drawn, rowAt }: Rows['table']) {
  const { first, end } = drawn;
  const isFilled = rowAt(first) !== undefined || rowAt(Math.max(end - 1, first)) !== undefined;
  const [filled, setFilled] = useState<{ first: number; end: number; rowAt: typeof rowAt }>();
  const isNew = filled?.first !== first || filled.end !== end || filled.rowAt !== rowAt;
  if (isFilled && isNew) setFilled({ first, end, rowAt });
  const isLate = useLate(!isFilled);
  return isFilled || isLate || filled === undefined
    ? { first, end, rowAt, isLeap: false }
    : { ...filled, isLeap: true };
}

function DrawnRows({ view, openId, columns, rows, table }: Rows) {
  const { drawn, selected } = table;
  const language = useLanguage();
  const sought = useSought(view.search, columns);
  const { first, end, rowAt, isLeap } = useFilledRows(table);
  const { selection } = rows;
  const indexes = Array.from({ length: Math.max(end - first, 0) }, (_, place) => first + place);
  return (
    <div
      className={styles.drawn}
      role="presentation"
      data-leap={isLeap}
      style={{ transform: `translateY(${drawn.top}px)` }}
    >
      {indexes.map((index) => {
        const account = rowAt(index);
        const isOpen = openId !== undefined && account?.id === openId;
        return (
          // A row that left the view is filled with one that came into it.
          <AccountRow
            key={index % drawn.slots}
            index={index}
            account={account}
            active={selected === undefined ? isOpen : index === selected}
            chosen={
              selection.kind === 'none'
                ? undefined
                : account !== undefined && isSelected(selection, account.id)
            }
            columns={columns.fit.columns}
            sought={sought}
            language={language}
          />
        );
      })}
    </div>
  );
}

/** The element of the list for those who scroll it, and its width for the columns. */
function useGridRef({ grid }: ReturnType<typeof useTable>, { measured }: Columns) {
  useEffect(() => measured(grid.current), [grid, measured]);
  return grid;
}

export function AccountsTable(props: TableProps) {
  const { view, total, busy, columns, rows, onSort } = props;
  const table = useTable(props);
  const input = useTableInput(props, table);
  const grid = useGridRef(table, columns);
  const { drawn, height, rowHeight, selected } = table;
  const isDrawn = selected !== undefined && selected >= drawn.first && selected < drawn.end;
  const chosen = extent(rows.selection, total);
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={messages.list.name}
      aria-multiselectable
      aria-rowcount={total + 1}
      aria-colcount={columns.fit.columns.length + 1}
      aria-busy={busy}
      aria-activedescendant={isDrawn ? rowId(selected) : undefined}
      tabIndex={0}
      className={styles.grid}
      style={variables(columns, rowHeight)}
      {...input}
    >
      <TableHead
        grid={grid}
        columns={columns}
        sort={view.sort}
        onSort={onSort}
        extent={chosen}
        onTick={chosen === 'none' ? rows.all : rows.clear}
      />
      <div role="rowgroup" className={styles.body} style={{ height }}>
        <DrawnRows {...props} table={table} />
      </div>
    </div>
  );
}
