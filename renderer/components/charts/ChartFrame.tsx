import { Button } from '@mantine/core';
import { useId, useRef, useState, type ComponentType } from 'react';
import { messages } from '../../text/messages.ts';
import styles from './ChartFrame.module.css';
import { ChartTable } from './ChartTable.tsx';
import { hasSome, type MarkRows } from './mark.ts';

interface ChartFrameProps extends MarkRows {
  title: string;
  /** What the numbers leave out, or what a click shows when that is not the same people. */
  note?: string;
  /** Heads of the table: of the first column and of each row of marks. */
  heads: readonly [string, ...string[]];
  chart: ComponentType<MarkRows & { label: string }>;
  /** Stands in place of a chart that has nothing to show. */
  empty: string;
}

/** Chart or table. The frame keeps the height it has, so that nothing below moves. */
function useTable() {
  const frame = useRef<HTMLElement>(null);
  const [height, setHeight] = useState<number>();
  const toggle = () => setHeight(height === undefined ? (frame.current?.offsetHeight ?? 0) : undefined);
  return { frame, height, toggle };
}

/** A chart with its title, and the same as a table. */
export function ChartFrame({ title, note, heads, chart: Chart, empty, ...rows }: ChartFrameProps) {
  const { frame, height, toggle } = useTable();
  const asTable = height !== undefined;
  const titleId = useId();
  const nothing = !hasSome([...rows.marks, ...(rows.below ?? [])]);
  return (
    <section
      ref={frame}
      className={styles.frame}
      aria-labelledby={titleId}
      data-table={asTable}
      style={asTable ? { height } : undefined}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {!nothing && (
          <Button
            size="xs"
            variant="subtle"
            className={styles.toggle}
            aria-describedby={titleId}
            onClick={toggle}
          >
            {asTable ? messages.charts.asChart : messages.charts.asTable}
          </Button>
        )}
      </header>
      {note !== undefined && !nothing && <p className={styles.note}>{note}</p>}
      {nothing && <p className={styles.empty}>{empty}</p>}
      {!nothing && asTable && <ChartTable label={title} heads={heads} {...rows} />}
      {!nothing && !asTable && <Chart label={title} {...rows} />}
    </section>
  );
}
