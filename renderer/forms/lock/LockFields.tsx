import { Radio, Textarea, TextInput } from '@mantine/core';
import { messages } from '../../text/messages.ts';
import { dayOf } from '../../text/localDay.ts';
import '../styles.css';
import type { useFields } from '../useFields.ts';
import styles from './LockFields.module.css';
import { LockSummary } from './LockSummary.tsx';
import type { LockValues } from './lockValues.ts';
import { ReasonInput } from './ReasonInput.tsx';

type LockForm = Pick<ReturnType<typeof useFields<LockValues>>, 'values' | 'set' | 'bind' | 'text'>;

interface LockFieldsProps {
  form: LockForm;
  opened: Date;
  /** Since when somebody is locked whose lock is changed. */
  heldSince?: string | null | undefined;
}

interface DayFieldsProps {
  form: LockForm;
  name: 'from' | 'until';
  words: { day: string; time: string };
  earliest: string;
}

/** A day, and a time of it for whoever wants to say it that exactly. */
function DayFields({ form, name, words, earliest }: DayFieldsProps) {
  const day = form.text(name);
  return (
    <div className={styles.day}>
      <TextInput type="date" label={words.day} min={earliest} {...day} error={day.error} />
      <TextInput
        type="time"
        label={words.time}
        title={messages.lock.timeHint}
        {...form.text(name === 'from' ? 'fromTime' : 'untilTime')}
      />
    </div>
  );
}

function BeginFields({ form, opened, heldSince }: LockFieldsProps) {
  const { begins } = form.values;
  const words = { day: messages.lock.startsOn, time: messages.lock.startTime };
  if (begins === 'held')
    return heldSince == null ? null : <p className={styles.held}>{messages.lock.heldSince(heldSince)}</p>;
  return (
    <div className={styles.time}>
      <Radio.Group
        label={messages.lock.begins}
        value={begins}
        onChange={(value) => form.set('begins', value === 'later' ? 'later' : 'now')}
      >
        <div className={styles.options}>
          <Radio size="xs" value="now" label={messages.lock.now} />
          <Radio size="xs" value="later" label={messages.lock.later} />
        </div>
      </Radio.Group>
      {begins === 'later' && (
        <DayFields form={form} name="from" words={words} earliest={dayOf(opened.toISOString())} />
      )}
    </div>
  );
}

function EndFields({ form, opened }: LockFieldsProps) {
  const { ends } = form.values;
  const words = { day: messages.lock.endsOn, time: messages.lock.endTime };
  return (
    <div className={styles.time}>
      <Radio.Group
        label={messages.lock.ends}
        value={ends}
        onChange={(value) => form.set('ends', value === 'untilDate' ? 'untilDate' : 'untilUnlocked')}
      >
        <div className={styles.options}>
          <Radio size="xs" value="untilUnlocked" label={messages.lock.untilUnlocked} />
          <Radio size="xs" value="untilDate" label={messages.lock.untilDate} />
        </div>
      </Radio.Group>
      {ends === 'untilDate' && (
        <DayFields form={form} name="until" words={words} earliest={dayOf(opened.toISOString())} />
      )}
    </div>
  );
}

/** Why, and from when to when somebody is locked. */
export function LockFields(props: LockFieldsProps) {
  const { form, opened } = props;
  const { value, onChange, onBlur, error } = form.bind('reason');
  return (
    <>
      <ReasonInput value={value} onChange={onChange} onBlur={onBlur} error={error} />
      <Textarea
        label={messages.lock.note}
        description={messages.lock.noteHint}
        rows={2}
        {...form.text('note')}
      />
      <div className={styles.times}>
        <BeginFields {...props} />
        <EndFields {...props} />
      </div>
      <LockSummary values={form.values} opened={opened} heldSince={props.heldSince} />
    </>
  );
}
