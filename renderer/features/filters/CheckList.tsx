import { Checkbox, Input } from '@mantine/core';
import { useState } from 'react';
import { searchForm } from '../../../contract/text.ts';
import { formatCount, messages } from '../../text/messages.ts';
import styles from './editors.module.css';

export interface Choice {
  value: string;
  label: string;
  total?: number;
}

interface CheckListProps {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** More than fit without scrolling get a field to find one. */
const fewEnough = 8;
/** Nobody reads further, and a thousand check boxes take long to draw. */
const shownAtMost = 200;

/** Several of a list, by check boxes. What was chosen and no longer exists can still be taken away. */
export function CheckList({ label, choices, chosen, onChange }: CheckListProps) {
  const [typed, setTyped] = useState('');
  const known = new Set(choices.map(({ value }) => value));
  const gone = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
  const all: readonly Choice[] = [...gone, ...choices];
  const wanted = searchForm(typed);
  const shown = all.filter((choice) => searchForm(choice.label).includes(wanted)).slice(0, shownAtMost);
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <div role="group" aria-label={label} className={styles.list}>
      {all.length > fewEnough && (
        <Input
          size="xs"
          type="search"
          aria-label={messages.filters.findLabel}
          placeholder={messages.filters.findLabel}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={styles.choices}>
        {shown.map(({ value, label: words, total }) => (
          <div key={value} className={styles.choice}>
            <Checkbox
              size="xs"
              label={words}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {total !== undefined && <span className={styles.total}>{formatCount(total)}</span>}
          </div>
        ))}
        {all.length === 0 && <p className={styles.nothing}>{messages.filters.noLabels}</p>}
      </div>
    </div>
  );
}
