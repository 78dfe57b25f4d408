import { messages } from '../../text/messages.ts';
import { SelectField } from './SelectField.tsx';
import type { StyleProps } from './StyleFields.tsx';
import styles from './StyleFields.module.css';

const hours = ['', '24', '72', '168', '336', '720'];

/** How long a code can be exchanged. */
export function CodeFields({ value: style, onChange }: StyleProps) {
  const words = messages.passwordStyle;
  return (
    <div className={styles.row}>
      <SelectField
        label={words.validFor}
        value={style.codeHours}
        options={hours.map((value) => ({
          value,
          label: value === '' ? words.asInSettings : words.days(Number(value) / 24),
        }))}
        onChange={(value) => onChange({ ...style, codeHours: value })}
      />
    </div>
  );
}
