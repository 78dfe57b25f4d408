import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Account, Input } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { lockDetails } from '../../bridge/schemas.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { showToast } from '../../components/toasts.ts';
import { checkWith } from '../../forms/fields.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import '../../forms/styles.css';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { useForm } from '../../forms/useForm.ts';
import { fromLocalInput, messages, toLocalInput } from '../../text/messages.ts';
import { useDesk } from './desk.ts';
import styles from './LockDialog.module.css';
import { nameOf } from './nameOf.ts';

interface LockValues {
  reason: string;
  note: string;
  begins: 'now' | 'later';
  from: string;
  ends: 'untilUnlocked' | 'untilDate';
  until: string;
}

// `later` and `untilDate` are choices of their own: an emptied date must not silently mean "now" or "for ever".
const noLock: LockValues = {
  reason: '',
  note: '',
  begins: 'now',
  from: '',
  ends: 'untilUnlocked',
  until: '',
};
function toInput({
  reason,
  note,
  begins,
  from,
  ends,
  until,
}: LockValues): Omit<Input<'accounts.lock'>, 'ids'> {
  return {
    reason,
    note,
    ...(begins === 'later' ? { from: fromLocalInput(from) } : {}),
    ...(ends === 'untilDate' ? { until: fromLocalInput(until) } : {}),
  };
}

/** A date that was asked for and is missing would mean "now" or "for ever": here that is a mistake. */
export function checkLock(values: LockValues, now: Date): Record<string, string> {
  const reasons = checkWith(lockDetails, toInput(values));
  const from = values.begins === 'later' ? fromLocalInput(values.from) : now.toISOString();
  const until = values.ends === 'untilDate' ? fromLocalInput(values.until) : undefined;
  if (from === null) reasons['from'] ??= 'invalid_date';
  if (until === null) reasons['until'] ??= 'invalid_date';
  if (from && until && until <= from)
    reasons['until'] ??= values.begins === 'now' ? 'end_in_past' : 'end_before_start';
  return reasons;
}

type LockForm = ReturnType<typeof useForm<LockValues>>;

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

interface TimeProps {
  form: LockForm;
  earliest: string;
}

function BeginFields({ form, earliest }: TimeProps) {
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

function EndFields({ form, earliest }: TimeProps) {
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

export function LockDialog({ account }: { account: Account }) {
  const desk = useDesk();
  const name = nameOf(account);
  const [opened] = useState(() => new Date());
  const earliest = toLocalInput(opened);
  const form = useForm<LockValues>({
    initial: noLock,
    check: (values) => checkLock(values, opened),
    save: async (values) => {
      await call('accounts.lock', { ...toInput(values), ids: [account.id] });
      refreshAccounts();
      showToast(values.begins === 'later' ? messages.lock.planned(name) : messages.lock.locked(name));
      desk.closeDialog();
    },
  });
  return (
    <Dialog title={messages.lock.title(name)} onClose={desk.closeDialog} dirty={form.dirty}>
      <form noValidate onSubmit={form.onSubmit}>
        <DialogBody>
          <FormNote failure={form.failure} />
          <p>{messages.lock.lead}</p>
          <ReasonFields form={form} />
          <div className={styles.times}>
            <BeginFields form={form} earliest={earliest} />
            <EndFields form={form} earliest={earliest} />
          </div>
        </DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={desk.closeDialog}>
            {messages.common.cancel}
          </Button>
          <SubmitButton pending={form.pending}>{messages.lock.submit}</SubmitButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
