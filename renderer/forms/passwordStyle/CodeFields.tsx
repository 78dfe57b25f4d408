import { messages } from '../../text/messages.ts';
import { SelectField } from './SelectField.tsx';
import type { StyleProps } from './StyleFields.tsx';
import styles from './StyleFields.module.css';

const hours = ['', '24', '72', '168', '336', '720'];

/** How long a code can be exchanged. */
export function CodeFields({ value: style, onChange }: StyleProps) {
  return (
    <div className={styles.row}>
      <SelectField
        label={messages.passwordStyle.validFor}
        value={style.codeHours}
        options={hours.map((value) => ({
          value,
          label:
            value === ''
              ? messages.passwordStyle.asInSettings
              : messages.passwordStyle.days(Number(value) / 24),
        }))}
        onChange={(value) => onChange({ ...style, codeHours: value })}
      />
    </div>
  );
}
