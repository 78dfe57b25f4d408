import { UnstyledButton } from '@mantine/core';
import type { Query } from '../../../contract/index.ts';
import { formatCount, messages } from '../../text/messages.ts';
import styles from './Figures.module.css';
import { peopleBehind } from './peopleBehind.ts';
import { useShow } from './show.ts';
import type { Statistics } from './useStatistics.ts';

interface FigureProps {
  words: string;
  value: number;
  query: Query;
}

/** A number that opens the people it counts. */
function Figure({ words, value, query }: FigureProps) {
  const show = useShow();
  return (
    <UnstyledButton className={styles.figure} onClick={() => show(query, words)}>
      <span className={styles.value}>{formatCount(value)}</span>
      <span className={styles.words}>{words}</span>
    </UnstyledButton>
  );
}

export function Figures({ statistics }: { statistics: Statistics }) {
  const { statuses, neverUsed, withoutPassword, locksEnding } = statistics;
  return (
    <div className={styles.figures}>
      <Figure
        words={messages.overview.present}
        value={statuses.active + statuses.locked}
        query={peopleBehind.present()}
      />
      <Figure words={messages.overview.neverUsed} value={neverUsed} query={peopleBehind.neverUsed()} />
      <Figure
        words={messages.overview.withoutPassword}
        value={withoutPassword}
        query={peopleBehind.withoutPassword()}
      />
      <Figure
        words={messages.overview.locksEnding}
        value={locksEnding.total}
        query={peopleBehind.locksEnding()}
      />
    </div>
  );
}
