import { Button } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useLate } from '../../components/useLate.ts';
import { limitFor } from '../../forms/fields.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { TypedPassword } from '../../forms/password/TypedPassword.tsx';
import { messages, wordField } from '../../text/messages.ts';
import styles from './Pad.module.css';
import type { Pad } from './usePad.ts';

/**
 * Where a member chooses the next password: one field with a reveal button, for a second one only makes people choose short
 * ones. What it still lacks is said while it is typed; it goes with the form.
 */
export function NewPasswordForm({ pad, accountId }: { pad: Pad; accountId: string | undefined }) {
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const { failure, fields } = pad.answer;
  // What was refused says nothing of what is typed next.
  const refusal = typed === sent ? fields?.['newPassword'] : undefined;
  const reason = pad.isSame(typed) ? 'same_password' : refusal;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (typed === '' || pad.isSame(typed)) form.current?.querySelector('input')?.focus();
    else if (!pad.pending) {
      setSent(typed);
      void pad.change(typed);
    }
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={onSubmit}>
      <FormNote failure={failure} />
      <TypedPassword
        size="lg"
        label={messages.frontDesk.newPassword}
        owner={accountId === undefined ? {} : { accountId }}
        value={typed}
        error={reason === undefined ? undefined : wordField(reason, limitFor('newPassword', reason))}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="lg" loading={useLate(pad.pending)}>
        {messages.frontDesk.save}
      </Button>
    </form>
  );
}
