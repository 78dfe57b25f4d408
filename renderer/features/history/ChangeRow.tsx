import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import type { Change } from '../../../contract/index.ts';
import { useLate } from '../../components/useLate.ts';
import { useNavigation } from '../../shell/navigation.ts';
import { formatInstant, formatTime, messages } from '../../text/messages.ts';
import { useCustomFields } from '../customFields/useCustomFields.ts';
import { kindIcons } from '../member/timeline/kindIcons.ts';
import { kindOf, wordBy } from '../member/timeline/wordEntry.ts';
import styles from './ChangeRow.module.css';
import { peopleOf } from './peopleOf.ts';
import { undoChange } from './undoLast.ts';
import { rootOf, whyNever, wordChange } from './wordChange.ts';

/** What was done, which leads to the people it was done to as far as they are still there. */
function What({ change, words }: { change: Change; words: string }) {
  const { go } = useNavigation();
  const people = peopleOf(change, words);
  if (people === undefined)
    return (
      <span className={styles.what} title={words}>
        {words}
      </span>
    );
  return (
    <button
      type="button"
      className={styles.what}
      title={words}
      aria-label={messages.history.show(words)}
      data-what
      onClick={() => go(people)}
    >
      {words}
    </button>
  );
}

/** When and by whom, whether it holds, and what it had to leave as it was. */
function About({ change }: { change: Change }) {
  const { at, action, details, undone } = change;
  const conflicts = typeof details['conflicts'] === 'number' ? details['conflicts'] : 0;
  const wasUndo = action === 'change.undone' && rootOf(change).again === false;
  return (
    <>
      <p className={styles.about}>
        <time dateTime={at} title={formatInstant(at)}>
          {formatTime(at)}
        </time>
        <span>{wordBy(change)}</span>
        {undone !== null && (
          <span className={styles.undone}>
            {messages.history[wasUndo ? 'redoneAt' : 'undoneAt'](formatInstant(undone.at))}
          </span>
        )}
      </p>
      {conflicts > 0 && <p className={styles.conflicts}>{messages.history.conflicts(conflicts)}</p>}
    </>
  );
}

/** Takes the change back, or says why that is not possible. */
function Way({ change, words }: { change: Change; words: string }) {
  const [running, setRunning] = useState(false);
  const late = useLate(running);
  const never = whyNever(change);
  if (never !== undefined) return <span className={styles.never}>{never}</span>;
  if (change.undone !== null) return null;
  const way = rootOf(change).again === false ? 'redo' : 'undo';
  const take = async () => {
    if (running) return;
    setRunning(true);
    await undoChange(change.id, messages.history[way === 'undo' ? 'undone' : 'redone'], way);
    setRunning(false);
  };
  return (
    <Button
      size="xs"
      variant="default"
      className={styles.way}
      loading={late}
      aria-label={messages.history[way === 'undo' ? 'undoOne' : 'redoOne'](words)}
      onClick={() => void take()}
    >
      {way === 'undo' ? messages.common.undo : messages.history.redo}
    </Button>
  );
}

/** Drawn again only when its change reads differently: there may be thousands, read anew after each undo. */
export const ChangeRow = memo(function ChangeRow({ change }: { change: Change }) {
  const { fields, removed } = useCustomFields();
  const kind = kindOf(change);
  const Icon = kindIcons[kind];
  const { words, root } = wordChange(change, [...fields, ...removed]);
  return (
    <li className={styles.row} data-row={change.id} data-kind={kind} data-undone={change.undone !== null}>
      <span className={styles.icon} aria-hidden>
        <Icon size={16} stroke={1.8} />
      </span>
      <div className={styles.words}>
        <What change={change} words={words} />
        <About change={change} />
      </div>
      <Way change={change} words={root} />
    </li>
  );
});
