import { useState } from 'react';
import { messages } from '../text/messages.ts';
import styles from './Clipped.module.css';

interface ClippedProps {
  text: string;
  /** Characters and lines from which on only the beginning is shown. */
  characters?: number;
  lines?: number;
}

/** A text of unknown length: what is too long shows its beginning, and all of it when asked. */
export function Clipped({ text, characters = 160, lines = 3 }: ClippedProps) {
  const [whole, setWhole] = useState(false);
  const isLong = text.length > characters || text.split('\n', lines + 1).length > lines;
  if (!isLong) return <span className={styles.text}>{text}</span>;
  return (
    <span className={styles.text}>
      <span
        className={whole ? undefined : styles.clipped}
        style={{ WebkitLineClamp: whole ? 'none' : lines }}
      >
        {text}
      </span>
      <button
        type="button"
        className={styles.more}
        aria-expanded={whole}
        onClick={() => setWhole((current) => !current)}
      >
        {whole ? messages.edit.showLess : messages.edit.showAll}
      </button>
    </span>
  );
}
