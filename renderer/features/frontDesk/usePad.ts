import { useRef, useState } from 'react';
import type { Failure } from '../../../contract/envelope.ts';
import type { Input, Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { failureOf } from '../../bridge/requestError.ts';

export type Outcome = Output<'accounts.changePassword'>;
type SignIn = Input<'accounts.checkPassword'>;

export interface Answer {
  outcome?: Outcome;
  failure?: Failure;
  /** Reasons by field. */
  fields?: Record<string, string>;
}

async function ask(asking: Promise<Outcome>): Promise<Answer> {
  try {
    return { outcome: await asking };
  } catch (error) {
    const failure = failureOf(error);
    return failure.fields === undefined ? { failure } : { fields: failure.fields };
  }
}

/** Whether the member has to choose another password now. */
export function mustChoose(outcome: Outcome | undefined): boolean {
  return outcome?.outcome === 'ok' && outcome.mustChangePassword === true;
}

/**
 * What the pad asks and was answered. A password is in its input element only. One that has to be changed is kept beside
 * React's state until that is done or the pad is emptied: typing it once more would only invite mistakes.
 */
export function usePad(onAnswer: (outcome: Outcome) => void) {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer>({});
  const [pending, setPending] = useState(false);
  const present = useRef<SignIn>(undefined);
  /** An answer that comes after the pad was emptied is nobody's business any more. */
  const asked = useRef(0);

  const show = async (asking: Promise<Outcome>, keep: (next: Answer) => Answer): Promise<Answer> => {
    const mine = (asked.current += 1);
    setPending(true);
    const next = keep(await ask(asking));
    if (mine !== asked.current) return {};
    setPending(false);
    setAnswer(next);
    if (next.outcome !== undefined) onAnswer(next.outcome);
    if (!mustChoose(next.outcome)) present.current = undefined;
    return next;
  };
  const check = (input: SignIn) => {
    setAnswer({});
    present.current = input;
    return show(call('accounts.checkPassword', input), (next) => next);
  };
  const change = (newPassword: string) => {
    if (present.current === undefined) return Promise.resolve({});
    const asking = call('accounts.changePassword', { ...present.current, newPassword });
    // What is refused leaves the question where it is.
    const { outcome } = answer;
    return show(asking, (next) =>
      next.outcome !== undefined || outcome === undefined ? next : { ...next, outcome },
    );
  };
  const clear = () => {
    asked.current += 1;
    present.current = undefined;
    setPending(false);
    setAnswer({});
    setRound((last) => last + 1);
  };
  /** Takes the words away and leaves what was typed: a wait is over. */
  const goOn = () => setAnswer({});
  const isSame = (typed: string) => present.current?.password.normalize('NFKC') === typed.normalize('NFKC');
  return { round, answer, pending, check, change, clear, goOn, isSame, setAnswer };
}

export type Pad = ReturnType<typeof usePad>;
