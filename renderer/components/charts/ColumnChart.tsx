import { useId } from 'react';
import styles from './drawing.module.css';
import { hasSome, highestOf, type MarkRows } from './mark.ts';
import { Plot } from './Plot.tsx';
import { heightOf, scaleOf, type Scale } from './scale.ts';

/** What goes down is hatched as well as of another colour. */
function Hatching({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      className={styles.hatching}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="5" height="5" />
      <line x1="1" x2="1" y1="0" y2="5" />
    </pattern>
  );
}

function column(scale: Scale, value: number, place: number, count: number) {
  const [zero, end] = [heightOf(scale, 0), heightOf(scale, value)];
  return {
    x: `${((place + 0.2) / count) * 100}%`,
    width: `${60 / count}%`,
    y: `${Math.min(zero, end)}%`,
    height: `${Math.abs(zero - end)}%`,
  };
}

/** One column a mark, and those of a second row downwards from the same line. */
export function ColumnChart({ label, marks, below = [] }: MarkRows & { label: string }) {
  const hatching = useId();
  const scale = scaleOf(highestOf(marks), highestOf(below));
  const count = marks.length;
  return (
    <Plot label={label} marks={marks} below={hasSome(below) ? below : []} scale={scale}>
      <Hatching id={hatching} />
      {marks.map(({ key, value }, place) => (
        <rect key={key} className={styles.up} rx="1.5" {...column(scale, value, place, count)} />
      ))}
      {below.map(({ key, value }, place) => (
        <rect
          key={key}
          className={styles.down}
          rx="1.5"
          fill={`url(#${hatching})`}
          {...column(scale, -value, place, count)}
        />
      ))}
    </Plot>
  );
}
