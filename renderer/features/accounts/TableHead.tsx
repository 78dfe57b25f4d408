import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { messages } from '../../text/messages.ts';
import styles from './AccountsTable.module.css';
import { moved } from './columns/arrange.ts';
import { nameColumn, narrowest, widest, type Column } from './columns/columns.ts';
import { labelOf } from './columns/label.ts';
import type { Columns } from './columns/useColumns.ts';
import { useDragOrder } from './columns/useDragOrder.ts';
import { useResize } from './columns/useResize.ts';
import type { ListSort } from './listInput.ts';

interface HeadProps {
  grid: RefObject<HTMLElement | null>;
  columns: Columns;
  sort: ListSort;
  onSort: (column: Column) => void;
  extent: 'none' | 'some' | 'all';
  onTick: () => void;
}

function ariaSort(sort: ListSort, { key }: Column) {
  if (sort.by !== key) return 'none';
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}

/** The tick above the ticks: takes everybody who matches, or gives the selection up. */
function TickAll({ extent, onTick }: Pick<HeadProps, 'extent' | 'onTick'>) {
  return (
    <div role="columnheader" className={styles.tick} aria-label={messages.select.column}>
      <input
        type="checkbox"
        ref={(box) => {
          if (box !== null) box.indeterminate = extent === 'some';
        }}
        checked={extent === 'all'}
        aria-label={messages.select.everyone}
        title={messages.select.everyone}
        onChange={onTick}
      />
    </div>
  );
}

type Resize = ReturnType<typeof useResize>;

function Edge({ column, width, resize }: { column: Column; width: number | null; resize: Resize }) {
  const measured = (edge: HTMLElement | null) => {
    // A width that nobody chose follows the window; who lands on the edge hears the width of that moment.
    const now = width ?? edge?.parentElement?.offsetWidth;
    if (edge !== null && now !== undefined) edge.setAttribute('aria-valuenow', String(now));
  };
  return (
    <div
      ref={measured}
      role="separator"
      tabIndex={0}
      className={styles.edge}
      aria-orientation="vertical"
      aria-label={messages.columns.width(labelOf(column))}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width ?? narrowest}
      title={messages.columns.widthHint}
      onFocus={(event) => measured(event.currentTarget)}
      onPointerDown={(event) => resize.onPointerDown(column, event)}
      onKeyDown={(event) => resize.onKeyDown(column, event)}
      onDoubleClick={() => resize.toUsual(column)}
    />
  );
}

export function TableHead({ grid, columns, sort, onSort, extent, onTick }: HeadProps) {
  const Arrow = sort.direction === 'asc' ? IconArrowUp : IconArrowDown;
  const resize = useResize(grid, columns);
  const seen = columns.fit.columns;
  const { source, target } = useDragOrder(
    seen.map(({ key }) => key),
    'x',
    (key, before) => columns.change(moved(columns.arranged, key, before)),
  );
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <TickAll extent={extent} onTick={onTick} />
        {seen.map((column) => (
          <div
            key={column.key}
            role="columnheader"
            aria-sort={ariaSort(sort, column)}
            aria-label={labelOf(column)}
            className={styles.cell}
            data-column={column.key}
            {...target(column.key)}
          >
            <button
              type="button"
              className={styles.sort}
              title={`${labelOf(column)}\n${messages.columns.sortHint}`}
              onClick={() => onSort(column)}
              {...(column.key === nameColumn ? {} : source(column.key))}
            >
              <span className={styles.word}>{labelOf(column)}</span>
              {sort.by === column.key && <Arrow size={13} stroke={2.2} aria-hidden />}
            </button>
            <Edge column={column} width={column.width} resize={resize} />
          </div>
        ))}
      </div>
    </div>
  );
}
