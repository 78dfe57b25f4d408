import { endsWithDay, formatLongEnd, formatLongStart, messages } from '../../text/messages.ts';
import styles from './LockFields.module.css';
import { beginOf, checkLock, endOf, type LockValues } from './lockValues.ts';

function wordEnd(until: string | null | undefined): string {
  if (until == null) return messages.lock.untilNever;
  const { untilDay, untilInstant } = messages.lock;
  return endsWithDay(until) ? untilDay(formatLongEnd(until)) : untilInstant(formatLongEnd(until));
}

interface LockSummaryProps {
  values: LockValues;
  opened: Date;
  heldSince: string | null | undefined;
}

/** The dates as one sentence, before anything happens: a day alone could be meant in two ways. */
export function LockSummary({ values, opened, heldSince }: LockSummaryProps) {
  const { from, until } = checkLock(values, opened);
  const isKnown = from === undefined && until === undefined;
  const start = values.begins === 'held' ? heldSince : beginOf(values, opened);
  const begin = start == null ? messages.lock.fromNow : messages.lock.fromThen(formatLongStart(start));
  return (
    <p className={styles.summary} role="status">
      {isKnown ? `${begin}, ${wordEnd(endOf(values))}.` : ' '}
    </p>
  );
}
