import {
  IconArrowRight,
  IconBolt,
  IconBookmark,
  IconSearch,
  IconUser,
  IconUserBolt,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyNames } from '../../components/KeyNames.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import { nextPlace, type Entry } from './entries.ts';
import styles from './Palette.module.css';
import { useEntries } from './useEntries.ts';

const pictures: Record<Entry['kind'], Icon> = {
  person: IconUser,
  member: IconUserBolt,
  action: IconBolt,
  page: IconArrowRight,
  view: IconBookmark,
};

interface LineProps {
  entry: Entry;
  id: string;
  marked: boolean;
  onRun: () => void;
  onMark: () => void;
}

function Line({ entry, id, marked, onRun, onMark }: LineProps) {
  const Picture = pictures[entry.kind];
  // Focus stays in the field: the list is led by it, as in every combobox.
  return (
    <li
      id={id}
      role="option"
      aria-selected={marked}
      className={styles.line}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={onMark}
      onClick={onRun}
    >
      <Picture size={17} stroke={1.7} aria-hidden />
      <span className={styles.label}>{entry.label}</span>
      {entry.note !== undefined && <span className={styles.note}>{entry.note}</span>}
      {entry.person !== undefined && entry.person.status !== 'active' && (
        <StatusMark status={entry.person.status} />
      )}
      {entry.keys !== undefined && <KeyNames keys={entry.keys} />}
    </li>
  );
}

/** Keeps the marked line in view; the browser does not, because the focus is elsewhere. */
function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/**
 * Enter is for what is typed, never for the answer to something typed before: who is quicker than the answer is waited
 * for. Then it means the first line, or the very one that was marked.
 */
function useEnter(entries: readonly Entry[], fresh: boolean, run: (entry: Entry | undefined) => void) {
  const hasty = useRef<{ id: string | undefined }>(undefined);
  const settle = useEffectEvent(() => {
    const kept = hasty.current;
    hasty.current = undefined;
    if (kept === undefined) return;
    run(kept.id === undefined ? entries[0] : entries.find(({ id }) => id === kept.id));
  });
  useEffect(() => {
    if (fresh) settle();
  }, [fresh]);
  return {
    enter: (place: number) => {
      if (fresh) run(entries[place]);
      else hasty.current = { id: place > 0 ? entries[place]?.id : undefined };
    },
    forget: () => {
      hasty.current = undefined;
    },
  };
}

/** What is typed and which line is marked. */
function usePalette(listId: string) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const { entries, fresh } = useEntries(typed);
  const marked = Math.min(place, entries.length - 1);

  const lineId = (index: number) => `${listId}-${index}`;
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    desk.closeDialog();
    entry.run();
  };
  const { enter, forget } = useEnter(entries, fresh, run);
  const onType = (text: string) => {
    forget();
    setTyped(text);
    setPlace(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextPlace(event.key, marked, entries.length);
    if (next !== undefined) {
      forget();
      setPlace(next);
      scrollIntoView(document.getElementById(lineId(next)));
    } else if (event.key === 'Enter') enter(marked);
    else return;
    event.preventDefault();
  };
  return { typed, entries, fresh, marked, lineId, run, onType, onKeyDown, setPlace, close: desk.closeDialog };
}

interface FieldProps {
  listId: string;
  markedId: string | undefined;
  typed: string;
  onType: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Field({ listId, markedId, typed, onType, onKeyDown }: FieldProps) {
  return (
    <div className={styles.field}>
      <IconSearch size={18} stroke={1.8} aria-hidden />
      <input
        className={styles.input}
        role="combobox"
        aria-label={messages.palette.title}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={markedId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        placeholder={messages.palette.hint}
        maxLength={200}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Ctrl+K: people and everything one can do, by typing a part of it. */
export function Palette() {
  const listId = useId();
  const { typed, entries, fresh, marked, lineId, run, onType, onKeyDown, setPlace, close } =
    usePalette(listId);
  const markedId = entries.length > 0 ? lineId(marked) : undefined;
  return (
    <Dialog title={messages.palette.title} onClose={close} width="38rem" look="palette">
      <Field listId={listId} markedId={markedId} typed={typed} onType={onType} onKeyDown={onKeyDown} />
      <ul id={listId} role="listbox" aria-label={messages.palette.title} className={styles.list}>
        {entries.map((entry, index) => (
          <Line
            key={entry.id}
            id={lineId(index)}
            entry={entry}
            marked={index === marked}
            onRun={() => run(entry)}
            onMark={() => setPlace(index)}
          />
        ))}
      </ul>
      {entries.length === 0 && fresh && <p className={styles.nothing}>{messages.palette.nothing}</p>}
      <span className={styles.count} role="status">
        {messages.palette.found(entries.length)}
      </span>
    </Dialog>
  );
}
