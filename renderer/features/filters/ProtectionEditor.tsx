import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { protections } from '../../../contract/protections.ts';
import { messages } from '../../text/messages.ts';
import { schemeName } from '../../text/schemes.ts';
import { CheckList } from './CheckList.tsx';
import type { EditorProps } from './editing.ts';

/** By how well the password is kept. In which way is asked on the page about it, and can only be kept or taken out here. */
export function ProtectionEditor({ condition, onChange }: EditorProps<'protection'>) {
  const [levels, setLevels] = useState<readonly string[]>(condition.anyOf ?? []);
  const [schemes, setSchemes] = useState<readonly string[]>(condition.schemes ?? []);
  const [not, setNot] = useState(condition.not === true);
  const change = (nextLevels: readonly string[], nextSchemes: readonly string[], turned: boolean) => {
    setLevels(nextLevels);
    setSchemes(nextSchemes);
    setNot(turned);
    const anyOf = protections.filter((level) => nextLevels.includes(level));
    const isEmpty = anyOf.length === 0 && nextSchemes.length === 0;
    const parts = {
      ...(anyOf.length > 0 && { anyOf }),
      ...(nextSchemes.length > 0 && { schemes: [...nextSchemes] }),
      ...(turned && { not: true }),
    };
    onChange(isEmpty ? undefined : { kind: 'protection', ...parts });
  };
  return (
    <>
      <CheckList
        label={messages.filters.protection}
        choices={protections.map((value) => ({ value, label: messages.protection.level[value] }))}
        chosen={levels}
        onChange={(next) => change(next, schemes, not)}
      />
      {condition.schemes !== undefined && (
        <CheckList
          label={messages.protection.kind}
          choices={condition.schemes.map((value) => ({ value, label: schemeName(value) }))}
          chosen={schemes}
          onChange={(next) => change(levels, next, not)}
        />
      )}
      <Checkbox
        size="xs"
        label={messages.filters.turnRound}
        checked={not}
        onChange={() => change(levels, schemes, !not)}
      />
    </>
  );
}
