import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CustomField } from '../../../contract/index.ts';
import { fromTypedDecimal, messages, toTypedDecimal } from '../../text/messages.ts';
import { CheckList } from './CheckList.tsx';
import { canTurn, customConditionOf, customDraftOf, customModesOf, type CustomDraft } from './customDraft.ts';
import { DayRange } from './DayRange.tsx';
import type { EditorProps } from './editing.ts';
import styles from './editors.module.css';
import { ModeSelect } from './ModeSelect.tsx';

interface PartProps {
  draft: CustomDraft;
  change: (changes: Partial<CustomDraft>) => void;
}

function Numbers({ draft, change }: PartProps) {
  const [typed, setTyped] = useState({ min: toTypedDecimal(draft.min), max: toTypedDecimal(draft.max) });
  const bind = (end: 'min' | 'max') => ({
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    value: typed[end],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((current) => ({ ...current, [end]: value }));
      change({ [end]: fromTypedDecimal(value) });
    },
  });
  return (
    <div className={styles.pair}>
      <TextInput label={messages.filters.least} {...bind('min')} />
      <TextInput label={messages.filters.most} {...bind('max')} />
    </div>
  );
}

function choicesOf({ type, choices }: CustomField) {
  if (type !== 'yesNo') return choices.map((value) => ({ value, label: value }));
  return [
    { value: 'true', label: messages.custom.yes },
    { value: 'false', label: messages.custom.no },
  ];
}

/** The part of the editor that the question needs: none for "is empty". */
function Values({ field, draft, change }: PartProps & { field: CustomField }) {
  if (draft.mode === 'range') return <Numbers draft={draft} change={change} />;
  if (draft.mode === 'period') return <DayRange from={draft.from} until={draft.until} onChange={change} />;
  if (draft.mode === 'anyOf')
    return (
      <CheckList
        label={field.label}
        choices={choicesOf(field)}
        chosen={draft.chosen}
        onChange={(chosen) => change({ chosen })}
      />
    );
  if (draft.mode === 'empty' || draft.mode === 'filled') return null;
  return (
    <TextInput
      label={messages.filters.text}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      value={draft.text}
      onChange={(event) => change({ text: event.currentTarget.value })}
    />
  );
}

interface FieldEditorProps extends EditorProps<'custom'> {
  field: CustomField;
}

function FieldEditor({ field, condition, onChange }: FieldEditorProps) {
  const [draft, setDraft] = useState(() => customDraftOf(condition, field.type));
  const change = (changes: Partial<CustomDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    onChange(customConditionOf(condition.key, next));
  };
  return (
    <>
      <ModeSelect
        value={draft.mode}
        modes={customModesOf(field.type)}
        wordOf={(mode) => messages.filters.customMode[mode]}
        onChange={(mode) => change({ mode })}
      />
      <Values field={field} draft={draft} change={change} />
      {canTurn(draft.mode) && (
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

/** A field that was deleted has no editor: its condition can only be taken away. */
export function CustomEditor(props: EditorProps<'custom'>) {
  const field = props.fields.find(({ key }) => key === props.condition.key);
  return field === undefined ? null : <FieldEditor {...props} field={field} />;
}
