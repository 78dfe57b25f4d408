import { Input } from '@mantine/core';
import { useId } from 'react';
import type { CustomField } from '../../../contract/index.ts';
import { ValueInput } from './ValueInput.tsx';

interface CustomFieldInputProps {
  field: Pick<CustomField, 'label' | 'type' | 'choices' | 'required'>;
  /** Empty for none. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  onBlur?: () => void;
  autoFocus?: boolean;
}

/** One custom field of a form: label, control and what is wrong with the value. */
export function CustomFieldInput({
  field,
  value,
  onChange,
  error,
  onBlur,
  autoFocus,
}: CustomFieldInputProps) {
  const id = useId();
  const { label, type, choices, required } = field;
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelProps={{ id: `${id}-label` }}
      required={required}
      error={error}
      errorProps={{ id: `${id}-error` }}
    >
      <ValueInput
        id={id}
        type={type}
        choices={choices}
        required={required}
        value={value}
        onChange={onChange}
        invalid={error !== undefined}
        labelledBy={`${id}-label`}
        describedBy={error === undefined ? undefined : `${id}-error`}
        {...(onBlur === undefined ? {} : { onBlur })}
        {...(autoFocus === undefined ? {} : { autoFocus })}
      />
    </Input.Wrapper>
  );
}
