import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, type SyntheticEvent } from 'react';
import { useLate } from '../../components/useLate.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import '../../forms/styles.css';
import { messages, wordField } from '../../text/messages.ts';
import { inputOf } from './inputs.ts';
import styles from './Pad.module.css';
import type { Pad } from './usePad.ts';

/** The password is emptied in the moment it is sent; the login stays for another try. */
function useSubmit(pad: Pad) {
  const send = async (login: HTMLInputElement, password: HTMLInputElement) => {
    const asking = pad.check({ login: login.value, password: password.value });
    password.value = '';
    await asking;
    password.focus();
  };
  return (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const login = inputOf(event.currentTarget, 'login');
    const password = inputOf(event.currentTarget, 'password');
    const missing = [login, password].filter(({ value }) => value.trim() === '');
    if (missing.length > 0) {
      pad.setAnswer({ fields: Object.fromEntries(missing.map(({ name }) => [name, 'required'])) });
      missing[0]?.focus();
    } else if (!pad.pending) void send(login, password);
  };
}

/** Where the member types. Its fields are made anew for the next one: what was revealed, or can be undone, goes with them. */
export function SignInForm({ pad, hidden }: { pad: Pad; hidden: boolean }) {
  const onSubmit = useSubmit(pad);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A wait is over: the login is still there, only the password is wanted.
    if (!hidden && form.current !== null && inputOf(form.current, 'login').value !== '')
      inputOf(form.current, 'password').focus();
  }, [hidden]);
  const { failure, fields } = pad.answer;
  const error = (name: string) => {
    const reason = fields?.[name];
    return reason === undefined ? undefined : wordField(reason);
  };
  return (
    <form ref={form} key={pad.round} className={styles.form} noValidate hidden={hidden} onSubmit={onSubmit}>
      <FormNote failure={failure} />
      <TextInput
        name="login"
        size="lg"
        label={messages.frontDesk.login}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={error('login')}
      />
      <PasswordInput
        name="password"
        size="lg"
        label={messages.field.password}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': messages.password.show, tabIndex: 0 }}
        error={error('password')}
      />
      <Button type="submit" size="lg" loading={useLate(pad.pending)}>
        {messages.frontDesk.submit}
      </Button>
    </form>
  );
}
