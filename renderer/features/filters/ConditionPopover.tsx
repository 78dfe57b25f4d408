import { Button } from '@mantine/core';
import { useId, useMemo, useState, type RefObject, type SyntheticEvent } from 'react';
import type { Condition, CustomField, Query } from '../../../contract/index.ts';
import { Popover } from '../../components/Popover.tsx';
import { messages } from '../../text/messages.ts';
import '../../forms/styles.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import styles from './ConditionPopover.module.css';
import { isOrphan } from './describeCondition.ts';
import { isComplete } from './editing.ts';
import { nameOfKind } from './kinds.ts';
import { useCount } from './useCount.ts';

export interface ConditionPopoverProps {
  anchor: RefObject<HTMLElement | null>;
  condition: Condition;
  /** Custom fields, the deleted ones among them. */
  fields: readonly CustomField[];
  /** What the list would show with another condition in this one's place. */
  queryWith: (condition: Condition) => Query;
  onApply: (condition: Condition) => void;
  /** Missing while the condition is a new one. */
  onRemove: (() => void) | undefined;
  onClose: () => void;
}

/** Kinds without an editor come from other pages; an orphan asks for a field that is no more. */
function canEdit(condition: Condition, fields: readonly CustomField[]): boolean {
  return condition.kind !== 'childOf' && condition.kind !== 'change' && !isOrphan(condition, fields);
}

function Foot({
  query,
  onRemove,
  editable,
}: {
  query: Query | undefined;
  onRemove: (() => void) | undefined;
  editable: boolean;
}) {
  const count = useCount(query);
  return (
    <div className={styles.foot}>
      <span className={styles.count} role="status">
        {count === undefined ? '' : messages.filters.matching(count)}
      </span>
      {onRemove !== undefined && (
        <Button size="xs" variant="default" onClick={onRemove}>
          {editable ? messages.filters.removeOne : messages.filters.removeCondition}
        </Button>
      )}
      {editable && (
        <Button size="xs" type="submit">
          {messages.filters.apply}
        </Button>
      )}
    </div>
  );
}

/** One condition being made or changed, with the number of members whom it would leave. */
export function ConditionPopover(props: ConditionPopoverProps) {
  const { anchor, condition, fields, queryWith, onApply, onRemove, onClose } = props;
  const titleId = useId();
  const [draft, setDraft] = useState(isComplete(condition) ? condition : undefined);
  const [refused, setRefused] = useState(false);
  const editable = canEdit(condition, fields);
  const query = useMemo(() => (draft === undefined ? undefined : queryWith(draft)), [draft, queryWith]);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (draft === undefined) setRefused(true);
    else onApply(draft);
  };
  return (
    <Popover anchor={anchor} onClose={onClose}>
      <div role="dialog" aria-labelledby={titleId}>
        <form className={styles.form} noValidate onSubmit={onSubmit}>
          <h2 id={titleId} className={styles.title}>
            {nameOfKind(condition, fields)}
          </h2>
          {isOrphan(condition, fields) && <p className={styles.text}>{messages.filters.orphanText}</p>}
          {editable && <ConditionEditor condition={condition} fields={fields} onChange={setDraft} />}
          {refused && draft === undefined && (
            <p className={styles.refused} role="alert">
              {messages.filters.incomplete}
            </p>
          )}
          <Foot query={query} onRemove={onRemove} editable={editable} />
        </form>
      </div>
    </Popover>
  );
}
