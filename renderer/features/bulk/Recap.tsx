import type { PlannedChange, Recap as Counted } from '../../../contract/index.ts';
import { useLate } from '../../components/useLate.ts';
import { formatNames, messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { wordRefused, wordsOf } from './bulkWords.ts';
import styles from './Recap.module.css';
import type { RecapState } from './useRecap.ts';

function wordExamples({ examples, changing }: Counted): string {
  const names = examples.map(nameOf);
  const more = changing - names.length;
  return more > 0 ? formatNames([...names, messages.bulk.more(more)]) : formatNames(names);
}

interface CountedProps {
  recap: Counted;
  change: PlannedChange;
  what: string;
}

function Sentences({ recap, change, what }: CountedProps) {
  const words = wordsOf(change);
  const { changing, unchanged, refused } = recap;
  return (
    <>
      <p className={styles.will}>{changing === 0 ? messages.bulk.nobody : words.will(changing, what)}</p>
      {changing > 0 && <p className={styles.names}>{wordExamples(recap)}</p>}
      {(refused.length > 0 || unchanged > 0) && (
        <ul className={styles.others}>
          {refused.map(({ reason, total }) => (
            <li key={reason}>{wordRefused(reason, total, change)}</li>
          ))}
          {unchanged > 0 && <li>{words.already(unchanged)}</li>}
        </ul>
      )}
    </>
  );
}

interface RecapProps {
  id: string;
  state: RecapState;
  change: PlannedChange | undefined;
  what: string;
}

function Counting() {
  return (
    <>
      <span className={styles.bar} />
      <span className={styles.bar} />
      <span className={styles.unseen}>{messages.bulk.counting}</span>
    </>
  );
}

/** Says what will happen to how many. While it is counted anew, the old numbers stay in their place, faded. */
export function Recap({ id, state, change, what }: RecapProps) {
  const { recap, waiting, error } = state;
  const late = useLate(waiting);
  if (change === undefined || error !== null) return null;
  return (
    <section
      id={id}
      role="status"
      aria-label={messages.bulk.recap}
      aria-busy={waiting}
      className={styles.recap}
      data-late={late}
    >
      {recap !== undefined && <Sentences recap={recap} change={change} what={what} />}
      {recap === undefined && late && <Counting />}
    </section>
  );
}
