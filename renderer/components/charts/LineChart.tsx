import styles from './drawing.module.css';
import { highestOf, type Mark } from './mark.ts';
import { Plot } from './Plot.tsx';
import { heightOf, scaleOf } from './scale.ts';

/** How a number went, from zero, so that a hill is as high as it is. */
export function LineChart({ label, marks }: { label: string; marks: readonly Mark[] }) {
  const scale = scaleOf(highestOf(marks));
  const line = `M${marks.map(({ value }, place) => `${place + 0.5} ${heightOf(scale, value)}`).join('L')}`;
  const base = heightOf(scale, 0);
  return (
    <Plot label={label} marks={marks} scale={scale} points>
      {/* Stretched to the width there is; the line keeps its own width. */}
      <svg viewBox={`0 0 ${marks.length} 100`} preserveAspectRatio="none" width="100%" height="100%">
        <path className={styles.under} d={`${line}L${marks.length - 0.5} ${base}L0.5 ${base}Z`} />
        <path className={styles.line} d={line} />
      </svg>
    </Plot>
  );
}
