import { Checkbox, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import styles from './PasswordRulesSection.module.css';

interface OptionalNumberProps {
  switchLabel: string;
  /** Why we would leave it off; said as long as it is. */
  reason: string;
  checked: boolean;
  onSwitch: (checked: boolean) => void;
  label: string;
  field: {
    value: string;
    onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    onBlur: () => void;
    error: string | undefined;
  };
}

/** A rule that is off, with its number once it is on. */
export function OptionalNumber({
  switchLabel,
  reason,
  checked,
  onSwitch,
  label,
  field,
}: OptionalNumberProps) {
  return (
    <div className={styles.optional}>
      <Checkbox
        size="xs"
        label={switchLabel}
        description={checked ? undefined : reason}
        checked={checked}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {checked && (
        <TextInput
          className={styles.indented}
          label={label}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          {...field}
        />
      )}
    </div>
  );
}
