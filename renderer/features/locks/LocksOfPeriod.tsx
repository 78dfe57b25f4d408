import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ListedLock } from '../../../contract/index.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { useNavigation } from '../../shell/navigation.ts';
import { formatEnd, formatStart, messages, wordFailure } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import styles from './LocksOfPeriod.module.css';
import { peopleWithLocks } from './peopleWithLocks.ts';
import { useLockList, type LockList, type LockPeriod } from './useLockCalendar.ts';

type Move = keyof LockList;

/** As many names as one reads here; the button beside the title leads to all of them. */
const shownLocks = 10;

interface ListProps {
  move: Move;
  locks: LockList[Move];
  period: LockPeriod;
  /** The period in words, for the title of the list. */
  words: string;
}

function wordWhen(move: Move, { lockedFrom, lockedUntil }: ListedLock): string {
  if (move === 'begin') return lockedFrom === null ? '' : messages.locks.from(formatStart(lockedFrom));
  return lockedUntil === null ? '' : messages.locks.until(formatEnd(lockedUntil));
}

/** Those who are counted: the list with a filter, under a title that says which. */
function useShow({ move, period, words }: Omit<ListProps, 'locks'>) {
  const { go } = useNavigation();
  const { beginningOn, endingOn } = messages.locks;
  const title = (move === 'begin' ? beginningOn : endingOn)(words);
  return (openId?: string) =>
    go({
      page: 'members',
      query: peopleWithLocks[move](period),
      title,
      ...(openId !== undefined && { openId }),
    });
}

interface RowProps {
  move: Move;
  lock: ListedLock;
  onOpen: () => void;
}

function Row({ move, lock, onOpen }: RowProps) {
  const name = nameOf(lock);
  return (
    <li className={styles.row}>
      <button type="button" className={styles.name} title={name} onClick={onOpen}>
        {name}
      </button>
      <span className={styles.when}>{wordWhen(move, lock)}</span>
      {lock.lockReason !== null && (
        <span className={styles.reason} title={lock.lockReason}>
          {lock.lockReason}
        </span>
      )}
    </li>
  );
}

function List({ locks, ...props }: ListProps) {
  const { move } = props;
  const show = useShow(props);
  const titleId = useId();
  const { beginning, ending, begin, end, showAll, nobodyBegins, nobodyEnds } = messages.locks;
  const count = (move === 'begin' ? begin : end)(locks.total);
  return (
    <section className={styles.list} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {move === 'begin' ? beginning : ending}
        </h3>
        {locks.total > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${count}: ${showAll(locks.total)}`}
            onClick={() => show()}
          >
            {showAll(locks.total)}
          </Button>
        )}
      </header>
      {locks.total === 0 && <p className={styles.none}>{move === 'begin' ? nobodyBegins : nobodyEnds}</p>}
      <ul className={styles.rows}>
        {locks.rows.slice(0, shownLocks).map((lock) => (
          <Row key={lock.id} move={move} lock={lock} onOpen={() => show(lock.id)} />
        ))}
      </ul>
    </section>
  );
}

interface LocksOfPeriodProps {
  period: LockPeriod;
  words: string;
  /** Stands there when no lock begins or ends. */
  empty: string;
}

/** Whose locks begin and end in a period, by name. */
export function LocksOfPeriod({ period, words, empty }: LocksOfPeriodProps) {
  const { data, error, refetch } = useLockList(period);
  if (data === undefined)
    return error === null ? null : (
      <div role="alert" className={styles.none}>
        <p>{`${messages.locks.failed}. ${wordFailure(failureOf(error))}`}</p>
        <Button size="xs" variant="default" onClick={() => void refetch()}>
          {messages.common.tryAgain}
        </Button>
      </div>
    );
  if (data.begin.total + data.end.total === 0) return <p className={styles.none}>{empty}</p>;
  return (
    <>
      <List move="begin" locks={data.begin} period={period} words={words} />
      <List move="end" locks={data.end} period={period} words={words} />
    </>
  );
}
