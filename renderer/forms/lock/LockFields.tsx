import { Radio, Textarea, TextInput } from '@mantine/core';
import { messages } from '../../text/messages.ts';
import '../styles.css';
import type { useFields } from '../useFields.ts';
import styles from './LockFields.module.css';
import type { LockValues } from './lockValues.ts';

type LockForm = Pick<ReturnType<typeof useFields<LockValues>>, 'values' | 'set' | 'text'>;

interface LockFieldsProps {
  form: LockForm;
  earliest: string;
}

/** Suggestions only fill the field in: an owner's own words are always possible. */
function ReasonFields({ form }: { form: LockForm }) {
  return (
    <>
      <TextInput
        label={messages.lock.reason}
        description={messages.lock.reasonHint}
        autoComplete="off"
        data-autofocus
        {...form.text('reason')}
      />
      <div className={styles.suggestions} role="group" aria-label={messages.lock.suggestionsLabel}>
        {messages.lock.suggestions.map((reason, place) => (
          <button
            key={place}
            type="button"
            className={styles.suggestion}
            aria-pressed={form.values.reason === reason}
            onClick={() => form.set('reason', reason)}
          >
            {reason}
          </button>
        ))}
      </div>
      <Textarea
        label={messages.lock.note}
        description={messages.lock.noteHint}
        rows={2}
        {...form.text('note')}
      />
    </>
  );
}

function BeginFields({ form, earliest }: LockFieldsProps) {
  const { begins } = form.values;
  return (
    <div className={styles.time}>
      <Radio.Group
        label={messages.lock.begins}
        value={begins}
        onChange={(value) => form.set('begins', value)}
      >
        <div className={styles.options}>
          <Radio size="xs" value="now" label={messages.lock.now} />
          <Radio size="xs" value="later" label={messages.lock.later} />
        </div>
      </Radio.Group>
      {begins === 'later' && (
        <TextInput
          type="datetime-local"
          label={messages.lock.startsOn}
          min={earliest}
          {...form.text('from')}
        />
      )}
    </div>
  );
}

function EndFields({ form, earliest }: LockFieldsProps) {
  const { ends } = form.values;
  return (
    <div className={styles.time}>
      <Radio.Group label={messages.lock.ends} value={ends} onChange={(value) => form.set('ends', value)}>
        <div className={styles.options}>
          <Radio size="xs" value="untilUnlocked" label={messages.lock.untilUnlocked} />
          <Radio size="xs" value="untilDate" label={messages.lock.untilDate} />
        </div>
      </Radio.Group>
      {ends === 'untilDate' && (
        <TextInput
          type="datetime-local"
          label={messages.lock.endsOn}
          min={earliest}
          {...form.text('until')}
        />
      )}
    </div>
  );
}

/** Why, and from when to when somebody is locked. */
export function LockFields({ form, earliest }: LockFieldsProps) {
  return (
    <>
      <ReasonFields form={form} />
      <div className={styles.times}>
        <BeginFields form={form} earliest={earliest} />
        <EndFields form={form} earliest={earliest} />
      </div>
    </>
  );
}
