import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { densities } from '../../../../contract/look.ts';
import { Popover } from '../../../components/Popover.tsx';
import { moved, useReorder } from '../../../components/useReorder.ts';
import { Segmented } from '../../../components/Segmented.tsx';
import { usePreferences } from '../../../shell/usePreferences.ts';
import { messages } from '../../../text/messages.ts';
import { reordered, withColumn, type ArrangedColumn } from './arrange.ts';
import { nameColumn } from './columns.ts';
import { labelOf } from './label.ts';
import type { Columns } from './useColumns.ts';
import styles from './ViewMenu.module.css';

function Rows() {
  const { preferences, change } = usePreferences();
  const options = densities.map((value) => ({ value, label: messages.columns.densities[value] }));
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{messages.columns.density}</h2>
      <Segmented
        label={messages.columns.density}
        value={preferences.density}
        options={options}
        onChange={(density) => change({ density })}
      />
    </section>
  );
}

interface EntryProps {
  column: ArrangedColumn;
  place: number;
  columns: Columns;
  order: ReturnType<typeof useReorder>;
}

/** The name stays first, so the second place is as far up as a column gets. */
function Moves({ column, place, columns }: Omit<EntryProps, 'order'>) {
  const { arranged, change } = columns;
  const label = labelOf(column);
  const ways = [
    { by: -1, Icon: IconArrowUp, words: messages.columns.up(label), possible: place > 1 },
    {
      by: 1,
      Icon: IconArrowDown,
      words: messages.columns.down(label),
      possible: place < arranged.length - 1,
    },
  ] as const;
  return ways.map(({ by, Icon, words, possible }) => (
    <ActionIcon
      key={by}
      variant="subtle"
      size="sm"
      aria-label={words}
      title={words}
      // Not `disabled`: at the end of its way it would lose the keyboard.
      aria-disabled={!possible}
      onClick={() => possible && change(moved(arranged, place, place + by))}
    >
      <Icon size={14} aria-hidden />
    </ActionIcon>
  ));
}

/** Moved by the keyboard an entry takes its buttons along, and React leaves the focus on them. */
function Entry({ column, place, columns, order }: EntryProps) {
  const { arranged, change } = columns;
  const { key, shown } = column;
  const isName = key === nameColumn;
  return (
    <li className={styles.entry} {...order.rowProps(key)} {...(isName && { draggable: false })}>
      <IconGripVertical size={14} className={styles.grip} data-fixed={isName} aria-hidden />
      <Checkbox
        size="xs"
        className={styles.choice}
        label={labelOf(column)}
        checked={shown}
        disabled={isName}
        onChange={() => change(withColumn(arranged, key, { shown: !shown }))}
      />
      {!isName && <Moves column={column} place={place} columns={columns} />}
    </li>
  );
}

function ColumnList({ columns }: { columns: Columns }) {
  const { arranged, change, reset } = columns;
  const order = useReorder(
    arranged.map(({ key }) => key),
    (keys) => change(reordered(arranged, keys)),
  );
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{messages.columns.title}</h2>
      <p className={styles.hint}>{messages.columns.hint}</p>
      <ul className={styles.list}>
        {arranged.map((column, place) => (
          <Entry key={column.key} column={column} place={place} columns={columns} order={order} />
        ))}
      </ul>
      <Button variant="subtle" size="xs" onClick={reset}>
        {messages.columns.reset}
      </Button>
    </section>
  );
}

/** How the list looks: the height of its rows and its columns. */
export function ViewMenu({ columns }: { columns: Columns }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.8} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {messages.columns.button}
      </Button>
      {open && (
        <Popover anchor={button} onClose={() => setOpen(false)}>
          <div role="group" aria-label={messages.columns.button} className={styles.panel}>
            <Rows />
            <ColumnList columns={columns} />
          </div>
        </Popover>
      )}
    </>
  );
}
