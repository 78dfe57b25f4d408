import { Button } from '@mantine/core';
import { Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Condition, Filter } from '../../../contract/index.ts';
import { part } from '../../components/part.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { messages } from '../../text/messages.ts';
import { filterOf } from '../accounts/listInput.ts';
import { useCustomFields } from '../customFields/useCustomFields.ts';
import { AddFilter } from './AddFilter.tsx';
import {
  conditionsOf,
  dropCondition,
  mostConditions,
  putCondition,
  withConditions,
  withMatch,
} from './conditions.ts';
import styles from './FilterBar.module.css';
import { chipAfter, FilterChip } from './FilterChip.tsx';

const ConditionPopover = part(async () => (await import('./ConditionPopover.tsx')).ConditionPopover);

interface FilterBarProps {
  search: string;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** At the end of the row: what to do with the list as it is filtered now. */
  children?: ReactNode;
}

/** What is being edited: the condition at a place, or a new one. */
interface Editing {
  place: number | undefined;
  condition: Condition;
}

/** The editor that is open, if any, and the element beside which it stands. */
function useEditing({ search, filter, onFilter }: FilterBarProps) {
  const [editing, setEditing] = useState<Editing>();
  const anchor = useRef<HTMLElement>(null);
  const place = editing?.place;
  const queryWith = useCallback(
    (condition: Condition) => filterOf({ search, filter: putCondition(filter, condition, place) }),
    [search, filter, place],
  );
  const open = (at: HTMLElement | null, next: Editing) => {
    anchor.current = at;
    setEditing(next);
  };
  const close = () => setEditing(undefined);
  const apply = (condition: Condition) => {
    close();
    onFilter(putCondition(filter, condition, place));
  };
  const remove = (at: number, chip: HTMLElement | null) => {
    close();
    // Before the chip goes, or the keyboard would go with it.
    if (chip !== null) chipAfter(chip)?.focus();
    onFilter(dropCondition(filter, at));
  };
  return { editing, anchor, queryWith, open, close, apply, remove };
}

type EditingProps = ReturnType<typeof useEditing>;

function Editor({ edit, fields }: { edit: EditingProps; fields: ReturnType<typeof useCustomFields> }) {
  const { editing, anchor } = edit;
  const all = useMemo(() => [...fields.fields, ...fields.removed], [fields]);
  if (editing === undefined) return null;
  const { place, condition } = editing;
  return (
    <Suspense fallback={null}>
      <ConditionPopover
        // Another condition is another editor, with its own draft.
        key={JSON.stringify(editing)}
        anchor={anchor}
        condition={condition}
        fields={all}
        queryWith={edit.queryWith}
        onApply={edit.apply}
        onRemove={place === undefined ? undefined : () => edit.remove(place, anchor.current)}
        onClose={edit.close}
      />
    </Suspense>
  );
}

/** How several filters go together, and the way out of all of them. */
function Together({ filter, onFilter, onClear }: Omit<FilterBarProps, 'search'> & { onClear: () => void }) {
  const several = conditionsOf(filter).length > 1;
  return (
    <>
      {several && (
        <Segmented
          label={messages.filters.match}
          value={filter.match ?? 'all'}
          options={[
            { value: 'all', label: messages.filters.matchAll },
            { value: 'any', label: messages.filters.matchAny },
          ]}
          onChange={(match) => onFilter(withMatch(filter, match))}
        />
      )}
      <Button size="xs" variant="subtle" onClick={onClear}>
        {messages.filters.clear}
      </Button>
    </>
  );
}

/** The row of filters under the search: each a chip that reads as a sentence. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onFilter, children } = props;
  const fields = useCustomFields();
  const edit = useEditing(props);
  const add = useRef<HTMLButtonElement>(null);
  const all = useMemo(() => [...fields.fields, ...fields.removed], [fields]);
  const conditions = conditionsOf(filter);
  const clear = () => {
    add.current?.focus();
    onFilter(withConditions(filter, []));
  };
  return (
    <div className={styles.bar} role="group" aria-label={messages.filters.name} data-chips>
      {conditions.length > 0 && (
        <ul className={styles.chips}>
          {conditions.map((condition, place) => (
            <FilterChip
              key={JSON.stringify(condition)}
              condition={condition}
              fields={all}
              open={edit.editing?.place === place}
              onEdit={(chip) => edit.open(chip, { place, condition })}
              onRemove={(chip) => edit.remove(place, chip)}
            />
          ))}
        </ul>
      )}
      <AddFilter
        button={add}
        fields={fields.fields}
        disabled={conditions.length >= mostConditions}
        onChoose={(condition) => edit.open(add.current, { place: undefined, condition })}
      />
      {conditions.length > 0 && <Together filter={filter} onFilter={onFilter} onClear={clear} />}
      {children}
      <Editor edit={edit} fields={fields} />
    </div>
  );
}
