import type { Mark } from './mark.ts';
import styles from './Plot.module.css';

/** Words near an end of a chart lean inwards. */
export function sideOf(place: number, count: number): 'start' | 'end' | undefined {
  const share = (place + 0.5) / count;
  if (share < 0.2) return 'start';
  return share > 0.8 ? 'end' : undefined;
}

/** About six words fit under a chart. They are counted from the end, because the newest is what one looks for. */
export function AxisWords({ marks }: { marks: readonly Mark[] }) {
  const distance = Math.ceil(marks.length / 6);
  return (
    <div className={styles.words} aria-hidden>
      {marks.map((mark, place) =>
        (marks.length - 1 - place) % distance === 0 ? (
          <span
            key={mark.key}
            className={styles.word}
            data-side={place === marks.length - 1 && place > 0 ? 'end' : undefined}
            style={{ left: `${((place + 0.5) / marks.length) * 100}%` }}
          >
            {mark.label}
          </span>
        ) : null,
      )}
    </div>
  );
}
