import { CloseButton } from '@mantine/core';
import { useRef } from 'react';
import type { LabelKind } from '../../../contract/index.ts';
import { formatCount, messages } from '../../text/messages.ts';
import { SuggestList } from '../suggest/SuggestList.tsx';
import styles from './LabelsControl.module.css';
import type { Suggestion } from './suggestLabels.ts';
import { useLabelTyping } from './useLabelTyping.ts';

export interface LabelsControlProps {
  kind: LabelKind;
  value: readonly string[];
  onChange: (names: string[]) => void;
  onBlur?: () => void;
  invalid: boolean;
  autoFocus?: boolean;
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <li className={styles.group}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <CloseButton size="xs" aria-label={messages.field.removeLabel(name)} onClick={onRemove} />
    </li>
  );
}

function Offer({ name, total }: Suggestion) {
  if (total === undefined) return <span className={styles.offer}>{messages.field.newLabel(name)}</span>;
  return (
    <>
      <span className={styles.offer}>{name}</span>
      <span className={styles.total}>{formatCount(total)}</span>
    </>
  );
}

function hintOf(kind: LabelKind): string {
  return kind === 'group' ? messages.field.groupsHint : messages.field.tagsHint;
}

/** The groups or tags of somebody, with suggestions from those that exist; without label and message. */
export function LabelsControl(props: LabelsControlProps) {
  const { kind, value, onChange, invalid, autoFocus = false, id, labelledBy, describedBy } = props;
  const { typed, type, items, suggest, onKeyDown, onPaste, leave } = useLabelTyping(props);
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box} className={styles.box} data-error={invalid}>
      <ul className={styles.groups} aria-labelledby={labelledBy}>
        {value.map((name) => (
          <Chip key={name} name={name} onRemove={() => onChange(value.filter((other) => other !== name))} />
        ))}
      </ul>
      <input
        id={id}
        className={styles.input}
        value={typed}
        placeholder={value.length === 0 ? hintOf(kind) : ''}
        autoComplete="off"
        autoFocus={autoFocus}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        {...suggest.comboProps}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={leave}
      />
      <SuggestList
        id={suggest.listId}
        shown={suggest.shown}
        items={items}
        active={suggest.active}
        keyOf={({ name }) => name}
        render={Offer}
        onPick={suggest.pick}
        anchor={box}
      />
    </div>
  );
}
