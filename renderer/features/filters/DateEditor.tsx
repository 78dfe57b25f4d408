import { Checkbox, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { messages } from '../../text/messages.ts';
import { dateConditionOf, dateDraftOf, modesOf, saysNot, type DateDraft } from './dateDraft.ts';
import { DayRange } from './DayRange.tsx';
import type { EditorProps } from './editing.ts';
import styles from './editors.module.css';
import { ModeSelect } from './ModeSelect.tsx';

const presets = [7, 30, 90, 365, 730];

function Days({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <div>
      <TextInput
        label={messages.filters.days}
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={styles.presets}>
        {presets.map((days) => (
          <UnstyledButton
            key={days}
            className={styles.preset}
            aria-pressed={value === String(days)}
            onClick={() => onChange(String(days))}
          >
            {messages.filters.daysOf(days)}
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}

export function DateEditor({ condition, onChange }: EditorProps<'date'>) {
  const { what } = condition;
  const [draft, setDraft] = useState(() => dateDraftOf(condition));
  const { mode } = draft;
  const change = (changes: Partial<DateDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    onChange(dateConditionOf(what, next));
  };
  return (
    <>
      <ModeSelect
        value={mode}
        modes={modesOf(what)}
        wordOf={(one) => messages.filters.dateMode[one]}
        onChange={(one) => change({ mode: one })}
      />
      {mode === 'between' && <DayRange from={draft.from} until={draft.until} onChange={change} />}
      {mode !== 'between' && mode !== 'empty' && mode !== 'filled' && (
        <Days value={draft.days} onChange={(days) => change({ days })} />
      )}
      {!saysNot(mode) && (
        <Checkbox
          size="xs"
          label={messages.filters.turnRound}
          checked={draft.not}
          onChange={() => change({ not: !draft.not })}
        />
      )}
    </>
  );
}
