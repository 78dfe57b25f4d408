import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { densities } from '../../../../contract/look.ts';
import { Popover } from '../../../components/Popover.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { usePreferences } from '../../../shell/usePreferences.ts';
import { messages } from '../../../text/messages.ts';
import { moved, nudged, withColumn, type ArrangedColumn } from './arrange.ts';
import { nameColumn } from './columns.ts';
import { labelOf } from './label.ts';
import { useDragOrder } from './useDragOrder.ts';
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
  last: number;
  columns: Columns;
  order: ReturnType<typeof useDragOrder>;
}

/** Moved by the keyboard an entry takes its buttons along, and React leaves the focus on them. */
function Entry({ column, place, last, columns, order }: EntryProps) {
  const { arranged, change } = columns;
  const { key, shown } = column;
  const label = labelOf(column);
  const isName = key === nameColumn;
  return (
    <li className={styles.entry} {...order.target(key)} {...(isName ? {} : order.source(key))}>
      <IconGripVertical size={14} className={styles.grip} data-fixed={isName} aria-hidden />
      <Checkbox
        size="xs"
        className={styles.choice}
        label={label}
        checked={shown}
        disabled={isName}
        onChange={() => change(withColumn(arranged, key, { shown: !shown }))}
      />
      {!isName && (
        <>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={messages.columns.up(label)}
            aria-disabled={place === 1}
            onClick={() => place > 1 && change(nudged(arranged, key, -1))}
          >
            <IconArrowUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={messages.columns.down(label)}
            aria-disabled={place === last}
            onClick={() => place < last && change(nudged(arranged, key, 1))}
          >
            <IconArrowDown size={14} aria-hidden />
          </ActionIcon>
        </>
      )}
    </li>
  );
}

function ColumnList({ columns }: { columns: Columns }) {
  const { arranged, change, reset } = columns;
  const keys = arranged.map(({ key }) => key);
  const order = useDragOrder(keys, 'y', (key, before) => change(moved(arranged, key, before)));
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{messages.columns.title}</h2>
      <p className={styles.hint}>{messages.columns.hint}</p>
      <ul className={styles.list}>
        {arranged.map((column, place) => (
          <Entry
            key={column.key}
            column={column}
            place={place}
            last={arranged.length - 1}
            columns={columns}
            order={order}
          />
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
  return (
    <Popover
      label={messages.columns.button}
      icon={<IconAdjustmentsHorizontal size={16} stroke={1.8} aria-hidden />}
    >
      <Rows />
      <ColumnList columns={columns} />
    </Popover>
  );
}
