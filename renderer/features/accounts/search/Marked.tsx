import type { ReactNode } from 'react';
import type { Range } from './highlight.ts';

/** A text with what was found in it marked. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] | undefined }) {
  if (ranges === undefined) return text;
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  parts.push(text.slice(done));
  return <>{parts}</>;
}
