import { Input } from '@mantine/core';
import { messages } from '../../text/messages.ts';

interface ModeSelectProps<Mode extends string> {
  value: Mode;
  modes: readonly Mode[];
  wordOf: (mode: Mode) => string;
  onChange: (mode: Mode) => void;
}

/** Which question is asked. The browser's own select: every key and every screen reader knows it. */
export function ModeSelect<Mode extends string>({ value, modes, wordOf, onChange }: ModeSelectProps<Mode>) {
  const choose = (chosen: string) => {
    const mode = modes.find((one) => one === chosen);
    if (mode !== undefined) onChange(mode);
  };
  return (
    <Input
      component="select"
      pointer
      data-autofocus
      aria-label={messages.filters.condition}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {modes.map((mode) => (
        <option key={mode} value={mode}>
          {wordOf(mode)}
        </option>
      ))}
    </Input>
  );
}
