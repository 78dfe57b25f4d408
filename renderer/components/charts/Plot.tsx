import type { ReactNode } from 'react';
import { formatCount } from '../../text/messages.ts';
import { AxisWords, sideOf } from './AxisWords.tsx';
import { nameOfMark, type Mark, type MarkRows } from './mark.ts';
import { MarkWords } from './MarkWords.tsx';
import styles from './Plot.module.css';
import { heightOf, type Scale } from './scale.ts';
import { useMarks } from './useMarks.ts';

interface PlotProps extends MarkRows {
  label: string;
  scale: Scale;
  /** What is drawn, in per cent of width and height. */
  children: ReactNode;
  /** Whether the mark in use shows a point. */
  points?: boolean;
}

function Lines({ scale }: { scale: Scale }) {
  return scale.ticks.map((tick) => {
    const y = `${heightOf(scale, tick)}%`;
    return <line key={tick} className={styles.line} data-zero={tick === 0} x1="0" x2="100%" y1={y} y2={y} />;
  });
}

interface MarkButtonProps extends Pick<PlotProps, 'scale' | 'points'> {
  mark: Mark;
  place: { column: number; columns: number; isBelow: boolean };
  marking: object;
}

/** As high as its half of the chart, so that a low column is as easy to hit as a high one. */
function MarkButton({ mark, scale, points, place, marking }: MarkButtonProps) {
  const zero = heightOf(scale, 0);
  const width = 100 / place.columns;
  const rows = place.isBelow ? { top: `${zero}%`, bottom: 0 } : { top: 0, bottom: `${100 - zero}%` };
  return (
    <button
      type="button"
      className={styles.mark}
      aria-label={nameOfMark(mark)}
      style={{ left: `${place.column * width}%`, width: `${width}%`, ...rows }}
      onClick={mark.onOpen}
      {...marking}
    >
      {points && <span className={styles.point} style={{ top: `${heightOf(scale, mark.value)}%` }} />}
    </button>
  );
}

/** Numbers at the side, lines, and one real button for each mark over the drawing. */
export function Plot({ label, marks, below = [], scale, children, points = false }: PlotProps) {
  const columns = marks.length;
  const all = [...marks, ...below];
  const { shown, onKeyDown, propsOf } = useMarks(all.length, columns - 1, columns);
  const shownMark = shown === undefined ? undefined : all[shown];
  const shownColumn = (shown ?? 0) % columns;
  return (
    <div className={styles.plot}>
      <div className={styles.numbers} aria-hidden>
        {scale.ticks.toReversed().map((tick) => (
          <span key={tick}>{formatCount(Math.abs(tick))}</span>
        ))}
      </div>
      <div className={styles.area} role="group" aria-label={label} onKeyDown={onKeyDown}>
        <svg className={styles.drawing} aria-hidden>
          <Lines scale={scale} />
          {children}
        </svg>
        {all.map((mark, place) => (
          <MarkButton
            key={place < columns ? mark.key : `below ${mark.key}`}
            mark={mark}
            scale={scale}
            points={points}
            place={{ column: place % columns, columns, isBelow: place >= columns }}
            marking={propsOf(place)}
          />
        ))}
        {shownMark !== undefined && (
          <MarkWords
            mark={shownMark}
            side={sideOf(shownColumn, columns)}
            style={{ left: `${((shownColumn + 0.5) * 100) / columns}%`, bottom: 'calc(100% + 0.25rem)' }}
          />
        )}
      </div>
      <AxisWords marks={marks} />
    </div>
  );
}
