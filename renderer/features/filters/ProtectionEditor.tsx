import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { protections } from '../../../contract/protections.ts';
import { messages } from '../../text/messages.ts';
import { schemeName } from '../../text/schemes.ts';
import { CheckList } from './CheckList.tsx';
import type { EditorProps } from './editing.ts';

interface Draft {
  levels: readonly string[];
  schemes: readonly string[];
  not: boolean;
}

function conditionOf({ levels, schemes, not }: Draft): EditorProps<'protection'>['condition'] | undefined {
  const anyOf = protections.filter((level) => levels.includes(level));
  if (anyOf.length === 0 && schemes.length === 0) return undefined;
  return {
    kind: 'protection',
    ...(anyOf.length > 0 && { anyOf }),
    ...(schemes.length > 0 && { schemes: [...schemes] }),
    ...(not && { not: true }),
  };
}

/** By how well the password is kept. In which way is asked on the page about it, and can only be kept or taken out here. */
export function ProtectionEditor({ condition, onChange }: EditorProps<'protection'>) {
  const { anyOf = [], schemes = [], not = false } = condition;
  const [draft, setDraft] = useState<Draft>({ levels: anyOf, schemes, not });
  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    onChange(conditionOf(next));
  };
  return (
    <>
      <CheckList
        label={messages.filters.protection}
        choices={protections.map((value) => ({ value, label: messages.protection.levelTitle[value] }))}
        chosen={draft.levels}
        onChange={(levels) => change({ levels })}
      />
      {schemes.length > 0 && (
        <CheckList
          label={messages.protection.kind}
          choices={schemes.map((value) => ({ value, label: schemeName(value) }))}
          chosen={draft.schemes}
          onChange={(chosen) => change({ schemes: chosen })}
        />
      )}
      <Checkbox
        size="xs"
        label={messages.filters.turnRound}
        checked={draft.not}
        onChange={() => change({ not: !draft.not })}
      />
    </>
  );
}
