import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useLate } from '../../components/useLate.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { messages, wordField } from '../../text/messages.ts';
import { inputOf } from './inputs.ts';
import styles from './Pad.module.css';
import type { Pad } from './usePad.ts';

function useSubmit(pad: Pad) {
  const send = async (input: HTMLInputElement) => {
    const asking = pad.proveCode(input.value);
    // Neither a right nor a wrong one is worth sending again: each code works once.
    input.value = '';
    await asking;
    input.focus();
  };
  return (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = inputOf(event.currentTarget, 'code');
    if (input.value.trim() === '') input.focus();
    else if (!pad.pending) void send(input);
  };
}

function CodeInput({ recovery, reason }: { recovery: boolean; reason: string | undefined }) {
  return (
    <TextInput
      name="code"
      size="lg"
      label={recovery ? messages.frontDesk.recoveryCode : messages.frontDesk.appCode}
      description={recovery ? messages.frontDesk.recoveryCodeHint : messages.frontDesk.appCodeHint}
      inputMode={recovery ? 'text' : 'numeric'}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={64}
      autoFocus
      error={reason === undefined ? undefined : wordField(reason)}
    />
  );
}

/** The second step of those who have a second factor: the code of their app, or one from their sheet. */
export function CodeForm({ pad }: { pad: Pad }) {
  const { outcome, failure, fields } = pad.answer;
  const { recovery } = pad;
  const [onlyRecovery] = useState(outcome?.onlyRecoveryCodes === true);
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = useSubmit(pad);
  const turn = () => {
    pad.turn();
    if (form.current !== null) inputOf(form.current, 'code').focus();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={onSubmit}>
      <FormNote failure={failure} />
      <CodeInput recovery={recovery} reason={fields?.['code']} />
      <Button type="submit" size="lg" loading={useLate(pad.pending)}>
        {messages.frontDesk.submit}
      </Button>
      {!onlyRecovery && (
        <Button size="lg" variant="subtle" onClick={turn}>
          {/* Said as what the member has, not as what it does. */}
          {recovery ? messages.frontDesk.haveApp : messages.frontDesk.haveRecoveryCode}
        </Button>
      )}
    </form>
  );
}
