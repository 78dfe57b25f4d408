import { Input } from '@mantine/core';
import { useId } from 'react';
import type { LabelKind } from '../../../contract/index.ts';
import { LabelsControl } from './LabelsControl.tsx';

interface LabelsInputProps {
  kind: LabelKind;
  label: string;
  value: readonly string[];
  error: string | undefined;
  onChange: (names: string[]) => void;
  onBlur?: () => void;
}

/** Groups or tags in a form: label, control and what is wrong with them. */
export function LabelsInput({ label, error, ...control }: LabelsInputProps) {
  const id = useId();
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelProps={{ id: `${id}-label` }}
      error={error}
      errorProps={{ id: `${id}-error` }}
    >
      <LabelsControl
        {...control}
        id={id}
        invalid={error !== undefined}
        labelledBy={`${id}-label`}
        describedBy={error === undefined ? undefined : `${id}-error`}
      />
    </Input.Wrapper>
  );
}
