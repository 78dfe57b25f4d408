import { TextInput } from '@mantine/core';
import { messages } from '../../text/messages.ts';
import styles from './editors.module.css';

interface DayRangeProps {
  from: string;
  until: string;
  onChange: (days: { from: string; until: string }) => void;
}

/** Two days, both included. Either may be left out. */
export function DayRange({ from, until, onChange }: DayRangeProps) {
  return (
    <div className={styles.pair}>
      <TextInput
        type="date"
        label={messages.filters.from}
        value={from}
        max={until}
        onChange={(event) => onChange({ from: event.currentTarget.value, until })}
      />
      <TextInput
        type="date"
        label={messages.filters.until}
        value={until}
        min={from}
        onChange={(event) => onChange({ from, until: event.currentTarget.value })}
      />
    </div>
  );
}
