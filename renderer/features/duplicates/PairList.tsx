import { Button } from '@mantine/core';
import { useState, type Ref } from 'react';
import type { DuplicatePair } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { moveBetweenRows } from '../../components/moveBetweenRows.ts';
import { showToast } from '../../components/toasts.ts';
import { messages, wordFailure } from '../../text/messages.ts';
import { keyOf, putBackPair, takeOutPair } from './foundPairs.ts';
import styles from './PairList.module.css';
import { PairRow } from './PairRow.tsx';

interface PairListProps {
  ref: Ref<HTMLUListElement>;
  pairs: readonly DuplicatePair[];
  onCompare: (pair: DuplicatePair) => void;
}

/** Up to 500 rows with four buttons each: more than a person looks through, and too many to draw at once. */
const step = 50;

function tellProblem(error: unknown): void {
  showToast(wordFailure(failureOf(error)), { tone: 'problem' });
}

async function restore(pair: DuplicatePair): Promise<void> {
  try {
    await call('duplicates.restore', { first: pair.first.id, second: pair.second.id });
    putBackPair(pair);
    showToast(messages.duplicates.shownAgain);
  } catch (error) {
    tellProblem(error);
  }
}

async function dismiss(pair: DuplicatePair): Promise<void> {
  try {
    await call('duplicates.dismiss', { first: pair.first.id, second: pair.second.id });
    takeOutPair(pair);
    showToast(messages.duplicates.dismissed, {
      action: { label: messages.common.undo, run: () => void restore(pair) },
    });
  } catch (error) {
    tellProblem(error);
  }
}

/** The pair after a decided one gets the keyboard, or the one before it at the end. */
function focusBeside(list: HTMLElement, place: number): void {
  const rows = [...list.querySelectorAll(':scope > li')];
  const beside = rows[place + 1] ?? rows[place - 1];
  beside?.querySelector<HTMLElement>('[data-dismiss]')?.focus();
}

export function PairList({ ref, pairs, onCompare }: PairListProps) {
  const [shown, setShown] = useState(step);
  const onDismiss = (pair: DuplicatePair, place: number, button: HTMLElement) => {
    const list = button.closest('ul');
    if (list !== null && document.activeElement === button) focusBeside(list, place);
    void dismiss(pair);
  };
  return (
    <div className={styles.page}>
      <ul
        ref={ref}
        className={styles.list}
        aria-label={messages.shell.duplicates}
        onKeyDown={moveBetweenRows}
      >
        {pairs.slice(0, shown).map((pair, place) => (
          <PairRow
            key={keyOf(pair)}
            pair={pair}
            onCompare={() => onCompare(pair)}
            onDismiss={(button) => onDismiss(pair, place, button)}
          />
        ))}
      </ul>
      {pairs.length > shown && (
        <Button variant="default" className={styles.more} onClick={() => setShown(shown + step)}>
          {messages.duplicates.showMore}
        </Button>
      )}
    </div>
  );
}
