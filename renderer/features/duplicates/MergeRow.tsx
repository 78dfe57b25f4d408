import { useId, type ReactNode } from 'react';
import { messages } from '../../text/messages.ts';
import { differingPart } from './differingPart.ts';
import { wordsOf, type Choice, type MergeField } from './mergeFields.ts';
import styles from './MergeRow.module.css';

/** A value with the part that the other one does not have. Long ones are not marked: they differ all over. */
function Value({ text, other }: { text: string; other: string }) {
  if (text === '') return <span className={styles.nothing}>{messages.merge.nothing}</span>;
  const [before, part, after] = differingPart(text, other);
  return (
    <span className={styles.value}>
      {before}
      {part !== '' && <mark className={styles.differing}>{part}</mark>}
      {after}
    </span>
  );
}

interface MergeRowProps {
  field: MergeField;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** One field in which the two differ, and which value is taken. */
export function MergeRow({ field, choice, onChoose }: MergeRowProps) {
  const name = useId();
  const [left, right] = [wordsOf(field, field.left), wordsOf(field, field.right)];
  // Named by its words alone: the marks within them would break the words into pieces for some screen readers.
  const option = (value: Choice, words: string, children: ReactNode) => (
    <label className={styles.option} data-both={value === 'both'}>
      <input
        type="radio"
        aria-label={words === '' ? messages.merge.nothing : words}
        name={name}
        checked={choice === value}
        onChange={() => onChoose(value)}
      />
      {children}
    </label>
  );
  const canJoin = field.joins && field.left.length > 0 && field.right.length > 0;
  return (
    <div className={styles.row} role="radiogroup" aria-label={field.label}>
      <span className={styles.label}>{field.label}</span>
      {option('left', left, <Value text={left} other={right} />)}
      {option('right', right, <Value text={right} other={left} />)}
      {canJoin && option('both', messages.merge.both, messages.merge.both)}
    </div>
  );
}

/** What both have alike needs no decision, and is there for who wants to see it. */
export function SameRows({ fields }: { fields: readonly MergeField[] }) {
  return (
    <details className={styles.same}>
      <summary>{messages.merge.same(fields.length)}</summary>
      <dl>
        {fields.map((field) => (
          <div key={field.name} className={styles.pair}>
            <dt>{field.label}</dt>
            <dd>{wordsOf(field, field.left)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
