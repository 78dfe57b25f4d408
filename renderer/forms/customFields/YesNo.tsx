import { useId } from 'react';
import { messages } from '../../text/messages.ts';
import type { ValueInputProps } from './ValueInput.tsx';
import styles from './YesNo.module.css';

/** Yes, no, or not said: three, because nobody should have to answer for somebody else. */
export function YesNo(props: ValueInputProps) {
  const { id, value, onChange, required = false, autoFocus = false, labelledBy, describedBy, onBlur } = props;
  const name = useId();
  const options = [
    { value: 'true', label: messages.custom.yes },
    { value: 'false', label: messages.custom.no },
    ...(required ? [] : [{ value: '', label: messages.custom.unsaid }]),
  ];
  const first = options.find((option) => option.value === value) ?? options[0];
  return (
    <div
      role="radiogroup"
      id={id}
      className={styles.choice}
      data-error={props.invalid}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-required={required}
      aria-invalid={props.invalid}
      onBlur={onBlur}
    >
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            autoFocus={autoFocus && option === first}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
