import type { Mark } from './mark.ts';
import styles from './Plot.module.css';

/** Words near an end of a chart lean inwards. */
export function sideOf(place: number, count: number): 'start' | 'end' | undefined {
  const share = (place + 0.5) / count;
  if (share < 0.2) return 'start';
  return share > 0.8 ? 'end' : undefined;
}

/** About five words fit under a chart. They are counted from the end, because the newest is what one looks for. */
export function AxisWords({ marks }: { marks: readonly Mark[] }) {
  const isLast = (place: number) => place > 0 && place === marks.length - 1;
  const distance = Math.ceil(marks.length / 5);
  return (
    <div className={styles.words} aria-hidden>
      {marks.map((mark, place) =>
        (marks.length - 1 - place) % distance === 0 ? (
          <span
            key={mark.key}
            className={styles.word}
            style={isLast(place) ? { right: 0 } : { left: `${((place + 0.5) / marks.length) * 100}%` }}
            data-last={isLast(place)}
          >
            {mark.label}
          </span>
        ) : null,
      )}
    </div>
  );
}
