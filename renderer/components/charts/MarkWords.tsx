import type { CSSProperties } from 'react';
import type { Mark } from './mark.ts';
import styles from './MarkWords.module.css';

interface MarkWordsProps {
  mark: Mark;
  style: CSSProperties;
  side?: 'start' | 'end' | undefined;
}

/** What a bar or point says while it has the mouse or the keyboard. Hidden from screen readers: it is the mark's name. */
export function MarkWords({ mark, style, side }: MarkWordsProps) {
  return (
    <div className={styles.words} data-side={side} style={style} aria-hidden>
      <strong>{mark.title}</strong>
      {mark.facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </div>
  );
}
