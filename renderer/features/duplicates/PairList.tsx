import { Button } from '@mantine/core';
import { useState, type KeyboardEvent, type Ref } from 'react';
import type { DuplicatePair } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast } from '../../components/toasts.ts';
import { messages, wordFailure } from '../../text/messages.ts';
import { keyOf, takeOutPair } from './foundPairs.ts';
import styles from './PairList.module.css';
import { PairRow } from './PairRow.tsx';

interface PairListProps {
  ref: Ref<HTMLUListElement>;
  pairs: readonly DuplicatePair[];
  onCompare: (pair: DuplicatePair) => void;
}

/** Up to 500 rows with four buttons each: more than a person looks through, and too many to draw at once. */
const step = 50;

async function dismiss(pair: DuplicatePair): Promise<void> {
  try {
    await call('duplicates.dismiss', { first: pair.first.id, second: pair.second.id });
    takeOutPair(pair);
    showToast(messages.duplicates.dismissed);
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
  }
}

/** Up and down go to the same button of the pair above or below. */
function moveBetweenPairs(event: KeyboardEvent<HTMLElement>): void {
  const distance = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = document.activeElement?.closest('li');
  if (distance === undefined || !row) return;
  const buttons = (item: Element | null) => [...(item?.querySelectorAll('button') ?? [])];
  const place = buttons(row).findIndex((one) => one === document.activeElement);
  const next = distance > 0 ? row.nextElementSibling : row.previousElementSibling;
  event.preventDefault();
  buttons(next)[place]?.focus();
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
        onKeyDown={moveBetweenPairs}
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
