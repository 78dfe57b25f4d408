import { Radio } from '@mantine/core';
import { useState } from 'react';
import { messages } from '../../text/messages.ts';
import type { EditorProps } from './editing.ts';
import styles from './editors.module.css';

export function HasEditor({ condition, onChange }: EditorProps<'has'>) {
  const { what } = condition;
  const [not, setNot] = useState(condition.not === true);
  const { name, yes, no } = messages.filterHas[what];
  const change = (value: string) => {
    setNot(value === 'no');
    onChange({ kind: 'has', what, ...(value === 'no' && { not: true }) });
  };
  return (
    <Radio.Group aria-label={name} value={not ? 'no' : 'yes'} onChange={change}>
      <div className={styles.radios}>
        <Radio size="xs" value="yes" label={yes} {...(not ? {} : { 'data-autofocus': true })} />
        <Radio size="xs" value="no" label={no} {...(not ? { 'data-autofocus': true } : {})} />
      </div>
    </Radio.Group>
  );
}
