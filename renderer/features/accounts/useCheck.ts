import { useState, type SyntheticEvent } from 'react';
import type { Failure } from '../../../contract/envelope.ts';
import type { Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { wordField } from '../../text/messages.ts';

export type Outcome = Output<'accounts.checkPassword'>;
export type CheckField = 'login' | 'password';

interface Answer {
  outcome?: Outcome;
  failure?: Failure;
  fields?: Record<string, string>;
}

function inputOf(form: HTMLFormElement, field: CheckField): HTMLInputElement {
  const input = form.elements.namedItem(field);
  if (!(input instanceof HTMLInputElement)) throw new Error(`the form has no field "${field}"`);
  return input;
}

async function ask(login: string, password: string): Promise<Answer> {
  try {
    return { outcome: await call('accounts.checkPassword', { login, password }) };
  } catch (error) {
    const failure = failureOf(error);
    return failure.fields === undefined ? { failure } : { fields: failure.fields };
  }
}

/** The password lives in its input element only, never in React's state, and is emptied in the moment it is sent. */
export function useCheck() {
  const [answer, setAnswer] = useState<Answer>({});
  const [pending, setPending] = useState(false);

  const send = async (login: HTMLInputElement, password: HTMLInputElement) => {
    const asked = ask(login.value, password.value);
    password.value = '';
    setPending(true);
    setAnswer({});
    setAnswer(await asked);
    setPending(false);
    password.focus();
  };
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const login = inputOf(event.currentTarget, 'login');
    const password = inputOf(event.currentTarget, 'password');
    const missing = [login, password].filter(({ value }) => value.trim() === '');
    if (missing.length > 0) {
      setAnswer({ fields: Object.fromEntries(missing.map(({ name }) => [name, 'required'])) });
      missing[0]?.focus();
    } else if (!pending) void send(login, password);
  };
  const error = (field: CheckField) => {
    const reason = answer.fields?.[field];
    return reason === undefined ? undefined : wordField(reason);
  };
  return { outcome: answer.outcome, failure: answer.failure, pending, onSubmit, error };
}
