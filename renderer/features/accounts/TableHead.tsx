import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { messages } from '../../text/messages.ts';
import styles from './AccountsTable.module.css';
import { useReorder } from '../../components/useReorder.ts';
import { reordered } from './columns/arrange.ts';
import { nameColumn, narrowest, widest, type Column, type ColumnKey } from './columns/columns.ts';
import { labelOf } from './columns/label.ts';
import type { Columns } from './columns/useColumns.ts';
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
      // The head around it would be dragged away.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => resize.onPointerDown(column, event)}
      onKeyDown={(event) => resize.onKeyDown(column, event)}
      onDoubleClick={() => resize.toUsual(column)}
    />
  );
}

/** Columns are dragged by their heads; the names stay first. */
function useDrag(columns: Columns) {
  const order = useReorder(
    columns.fit.columns.map(({ key }) => key),
    (keys) => columns.change(reordered(columns.arranged, keys)),
  );
  return (key: ColumnKey) => {
    // Alt and the arrows belong to the details here; the keyboard's way is the menu of the view.
    const { onKeyDown: _keys, ...mouse } = order.rowProps(key);
    return key === nameColumn ? { ...mouse, draggable: false } : mouse;
  };
}

export function TableHead({ grid, columns, sort, onSort, extent, onTick }: HeadProps) {
  const Arrow = sort.direction === 'asc' ? IconArrowUp : IconArrowDown;
  const resize = useResize(grid, columns);
  const drag = useDrag(columns);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <TickAll extent={extent} onTick={onTick} />
        {columns.fit.columns.map((column) => (
          <div
            key={column.key}
            role="columnheader"
            aria-sort={ariaSort(sort, column)}
            aria-label={labelOf(column)}
            className={styles.cell}
            data-column={column.key}
            {...drag(column.key)}
          >
            <button
              type="button"
              className={styles.sort}
              title={`${labelOf(column)}\n${messages.columns.sortHint}`}
              onClick={() => onSort(column)}
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
