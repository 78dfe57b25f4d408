import { useId } from 'react';
import { messages } from '../../text/messages.ts';
import { chosenParts, wordsOf, type Choice, type MergeField, type Side } from './mergeFields.ts';
import styles from './MergeResult.module.css';

interface MergeResultProps {
  fields: readonly MergeField[];
  choiceOf: (field: MergeField) => Choice;
  keep: Side;
}

/** The account as it will be. */
export function MergeResult({ fields, choiceOf, keep }: MergeResultProps) {
  const titleId = useId();
  const filled = fields
    .map((field) => ({ field, words: wordsOf(field, chosenParts(field, choiceOf(field), keep)) }))
    .filter(({ words }) => words !== '');
  return (
    <section className={styles.result} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {messages.merge.result}
      </h3>
      <dl className={styles.facts}>
        {filled.map(({ field, words }) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
