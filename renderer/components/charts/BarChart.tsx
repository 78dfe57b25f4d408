import styles from './BarChart.module.css';
import { formatCount } from '../../text/messages.ts';
import { highestOf, nameOfMark, type Mark } from './mark.ts';
import { MarkWords } from './MarkWords.tsx';
import { useMarks } from './useMarks.ts';

/** Bars that lie, each with its name and number beside it: for what has names rather than dates. */
export function BarChart({ label, marks }: { label: string; marks: readonly Mark[] }) {
  const { shown, onKeyDown, propsOf } = useMarks(marks.length, 0);
  const longest = Math.max(1, highestOf(marks));
  return (
    <div className={styles.bars} role="group" aria-label={label} onKeyDown={onKeyDown}>
      {marks.map((mark, place) => (
        <button
          key={mark.key}
          type="button"
          className={styles.bar}
          aria-label={nameOfMark(mark)}
          onClick={mark.onOpen}
          {...propsOf(place)}
        >
          <span className={styles.name}>{mark.label}</span>
          <svg className={styles.track} aria-hidden>
            <rect
              className={styles.fill}
              data-warning={mark.isWarning}
              height="100%"
              rx="2"
              width={`${(mark.value / longest) * 100}%`}
            />
          </svg>
          <span className={styles.number}>{formatCount(mark.value)}</span>
          {shown === place && <MarkWords mark={mark} style={{ left: '50%', bottom: '100%' }} />}
        </button>
      ))}
    </div>
  );
}
