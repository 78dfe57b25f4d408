import { Button, PasswordInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { codePoints } from '../../../contract/text.ts';
import { call } from '../../bridge/call.ts';
import { useLate } from '../../components/useLate.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { messages, wordField } from '../../text/messages.ts';
import { inputOf } from './inputs.ts';
import styles from './NewPassword.module.css';
import pad from './Pad.module.css';
import { Rule } from './Rule.tsx';
import type { Pad } from './usePad.ts';

interface Met {
  longEnough: boolean;
  another: boolean;
}

function useMinimumLength(): number {
  const { data } = useQuery({ queryKey: ['policy.get'], queryFn: () => call('policy.get', {}) });
  return data?.passwords.minimumLength ?? 15;
}

/**
 * Where a member chooses the next password: one field with a reveal button, for a second one only makes people choose short
 * ones. What it still lacks is said while it is typed, and nothing of it is kept but that.
 */
export function NewPasswordForm({ state }: { state: Pad }) {
  const [met, setMet] = useState<Met>({ longEnough: false, another: false });
  const minimum = useMinimumLength();
  const { failure, fields } = state.answer;
  const reason = fields?.['newPassword'];
  const measure = (text: string) =>
    setMet({ longEnough: codePoints(text) >= minimum, another: text !== '' && !state.isSame(text) });
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = inputOf(event.currentTarget, 'newPassword');
    if (met.longEnough && met.another && !state.pending) void state.change(input.value);
    else input.focus();
  };
  return (
    <form className={pad.form} noValidate onSubmit={onSubmit}>
      <FormNote failure={failure} />
      <PasswordInput
        name="newPassword"
        size="lg"
        label={messages.frontDesk.newPassword}
        autoComplete="new-password"
        aria-describedby="new-password-rules"
        visibilityToggleButtonProps={{ 'aria-label': messages.password.show, tabIndex: 0 }}
        autoFocus
        error={reason === undefined ? undefined : wordField(reason)}
        onChange={(event) => measure(event.currentTarget.value)}
      />
      <div id="new-password-rules">
        <p>{messages.frontDesk.rules}</p>
        <ul className={styles.rules}>
          <Rule met={met.longEnough}>{messages.frontDesk.longEnough(minimum)}</Rule>
          <Rule met={met.another}>{messages.frontDesk.another}</Rule>
        </ul>
      </div>
      <Button type="submit" size="lg" loading={useLate(state.pending)}>
        {messages.frontDesk.save}
      </Button>
    </form>
  );
}
