import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { Failure } from '../../contract/envelope.ts';
import { failureOf } from '../bridge/requestError.ts';
import { useFields, type Check } from './useFields.ts';

interface FormOptions<Values> {
  initial: Values;
  /** Path to reason for everything the schema refuses; empty when all is well. */
  check: Check<Values>;
  save: (values: Values) => Promise<void>;
}

/** After a refused attempt the keyboard goes to the first field that has something wrong. */
function useFirstMistake() {
  const form = useRef<HTMLFormElement>(undefined);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const remember = (sent: HTMLFormElement) => {
    form.current = sent;
  };
  return { remember, focusMistake: () => setAttempts((count) => count + 1) };
}

/** One form: its fields, its way to main and what main said. Nothing typed is ever lost by an error. */
export function useForm<Values extends object>({ initial, check, save }: FormOptions<Values>) {
  const { refuse, restart: restartFields, isValid, showAll, ...fields } = useFields(initial, check);
  const [failure, setFailure] = useState<Failure>();
  const [pending, setPending] = useState(false);
  const { remember, focusMistake } = useFirstMistake();

  const send = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      await save(fields.values);
    } catch (error) {
      const reported = failureOf(error);
      if (!refuse(reported.fields ?? {})) setFailure(reported);
      focusMistake();
    } finally {
      setPending(false);
    }
  };
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    remember(event.currentTarget);
    if (pending) return;
    showAll();
    if (isValid) void send();
    else focusMistake();
  };
  const restart = (next: Values) => {
    restartFields(next);
    setFailure(undefined);
  };
  return { ...fields, onSubmit, restart, pending, failure };
}
