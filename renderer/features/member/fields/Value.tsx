import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { Clipped } from '../../../components/Clipped.tsx';
import { messages } from '../../../text/messages.ts';
import { useAnnounce } from '../announce.ts';
import type { FieldValue, PanelField } from './panelField.ts';
import styles from './Value.module.css';

interface ValueProps {
  field: PanelField;
  value: FieldValue;
}

function Chips({ names }: { names: readonly string[] }) {
  return (
    <span className={styles.chips}>
      {names.map((name) => (
        <span key={name} className={styles.chip}>
          {name}
        </span>
      ))}
    </span>
  );
}

function Empty({ field }: { field: PanelField }) {
  return (
    <span className={styles.empty}>{field.name === 'notes' ? messages.edit.addNotes : messages.none}</span>
  );
}

function Shown({ field, value }: ValueProps) {
  if (value.length === 0) return <Empty field={field} />;
  if (typeof value !== 'string') return <Chips names={value} />;
  return <span className={field.type === 'longText' ? styles.long : styles.line}>{field.format(value)}</span>;
}

/** The value of a member that cannot be changed now. */
export function PlainValue({ field, value }: ValueProps) {
  const plain = typeof value === 'string' && value !== '';
  return (
    <div className={styles.plain}>
      {plain ? <Clipped text={field.format(value)} lines={8} /> : <Shown field={field} value={value} />}
    </div>
  );
}

const copied: ReadonlySet<PanelField['type']> = new Set(['text', 'email', 'phone', 'url', 'number']);

/** Writes the value to the clipboard. Says so only when it worked. */
function useCopy({ field, value }: ValueProps) {
  const announce = useAnnounce();
  const [done, setDone] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(field.format(value));
    } catch {
      return;
    }
    setDone(true);
    announce(messages.edit.copied(field.label()));
    setTimeout(() => setDone(false), 1_500);
  };
  return { done, copy };
}

/** A value that opens by a click, Enter or F2, and is copied by Ctrl+C while it has the keyboard. */
export function ValueButton({ field, value, onOpen }: ValueProps & { onOpen: () => void }) {
  const { done, copy } = useCopy({ field, value });
  const text = field.format(value);
  const label = field.label();
  const onKeyDown = (event: KeyboardEvent) => {
    const copies = event.key === 'c' && (event.ctrlKey || event.metaKey) && text !== '';
    if (copies) void copy();
    else if (event.key === 'F2') onOpen();
    else return;
    event.preventDefault();
  };
  const Icon = done ? IconCheck : IconCopy;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={messages.edit.value(label, text === '' ? messages.edit.empty : text)}
        aria-keyshortcuts="F2"
        title={text}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <Shown field={field} value={value} />
      </button>
      {text !== '' && copied.has(field.type) && (
        // By mouse only: the keyboard has Ctrl+C, and Tab leads from field to field.
        <button
          type="button"
          tabIndex={-1}
          className={styles.copy}
          aria-label={messages.edit.copy(label)}
          title={messages.edit.copy(label)}
          onClick={() => void copy()}
        >
          <Icon size={14} stroke={1.8} aria-hidden />
        </button>
      )}
    </>
  );
}
