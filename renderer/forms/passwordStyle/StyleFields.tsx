import { Checkbox } from '@mantine/core';
import { Segmented } from '../../components/Segmented.tsx';
import { messages } from '../../text/messages.ts';
import { SelectField } from './SelectField.tsx';
import styles from './StyleFields.module.css';
import { exampleOf, separatorNames, type StyleValues } from './styleValues.ts';

export interface StyleProps {
  value: StyleValues;
  onChange: (value: StyleValues) => void;
}

const wordCounts = ['4', '5', '6', '7', '8'];
const lengths = ['12', '14', '16', '20', '24', '32'];

function WordFields({ value: style, onChange }: StyleProps) {
  return (
    <>
      <div className={styles.row}>
        <SelectField
          label={messages.passwordStyle.howMany}
          value={style.words}
          options={wordCounts.map((value) => ({ value, label: messages.passwordStyle.words(Number(value)) }))}
          onChange={(value) => onChange({ ...style, words: value })}
        />
        <SelectField
          label={messages.passwordStyle.between}
          value={style.separator}
          options={separatorNames.map((value) => ({
            value,
            label: messages.passwordStyle.separators[value],
          }))}
          onChange={(value) => onChange({ ...style, separator: value })}
        />
      </div>
      <Checkbox
        size="xs"
        label={messages.passwordStyle.capitalised}
        checked={style.capitalised}
        onChange={(event) => onChange({ ...style, capitalised: event.currentTarget.checked })}
      />
      {style.words !== '4' && (
        <Checkbox
          size="xs"
          label={messages.passwordStyle.digit}
          checked={style.digit}
          onChange={(event) => onChange({ ...style, digit: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** How a password looks that Rollbook makes: an example at once, and behind it what can be chosen. */
export function StyleFields(props: StyleProps) {
  const { value: style, onChange } = props;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        {messages.passwordStyle.example} <span className={styles.example}>{exampleOf(style)}</span>
      </summary>
      <div className={styles.fields}>
        <Segmented
          label={messages.passwordStyle.kind}
          value={style.styleKind}
          options={[
            { value: 'words', label: messages.passwordStyle.kinds.words },
            { value: 'characters', label: messages.passwordStyle.kinds.characters },
          ]}
          onChange={(value) => onChange({ ...style, styleKind: value })}
        />
        {style.styleKind === 'words' ? (
          <WordFields {...props} />
        ) : (
          <div className={styles.row}>
            <SelectField
              label={messages.passwordStyle.length}
              value={style.characters}
              options={lengths.map((value) => ({
                value,
                label: messages.passwordStyle.characters(Number(value)),
              }))}
              onChange={(value) => onChange({ ...style, characters: value })}
            />
          </div>
        )}
      </div>
    </details>
  );
}
