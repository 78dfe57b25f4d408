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

/** Whether a code is asked for beside the password, for the first time or once more. */
export function asksForCode(outcome: Outcome | undefined): boolean {
  return outcome?.outcome === 'second_factor' || outcome?.outcome === 'wrong_code';
}

/** What is refused leaves the question where it is. */
function onTopOf({ outcome }: Answer) {
  return (next: Answer): Answer =>
    next.outcome !== undefined || outcome === undefined ? next : { ...next, outcome };
}

/** The code of this visit is used up; the ticket that came with it stands in for another. */
function ticketOf({ outcome }: Answer): { ticket?: string } {
  return outcome?.ticket === undefined ? {} : { ticket: outcome.ticket };
}

/** Whether the code asked for is one from the sheet. Another kind is another question: what was wrong with the last code is gone. */
function useCodeKind(setAnswer: (next: Answer) => void) {
  const [recovery, setRecovery] = useState(false);
  const turn = () => {
    setRecovery(!recovery);
    setAnswer({ outcome: { outcome: 'second_factor' } });
  };
  const noteKind = ({ outcome, failure, fields }: Answer) => {
    const isAsked = failure === undefined && fields === undefined && outcome?.outcome === 'second_factor';
    if (isAsked) setRecovery(outcome.onlyRecoveryCodes === true);
  };
  return { recovery, turn, noteKind };
}

/**
 * What the pad asks and was answered. A password is in its input element only. One that has to be changed, or needs a code as
 * well, is kept beside React's state until that is done or the pad is emptied: typing it once more would only invite mistakes.
 */
export function usePad(onAnswer: (outcome: Outcome) => void) {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer>({});
  const [pending, setPending] = useState(false);
  const { noteKind, ...codeKind } = useCodeKind(setAnswer);
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
    noteKind(next);
    if (next.outcome !== undefined) onAnswer(next.outcome);
    if (!mustChoose(next.outcome) && !asksForCode(next.outcome)) present.current = undefined;
    return next;
  };
  const check = (input: SignIn) => {
    setAnswer({});
    present.current = input;
    return show(call('accounts.checkPassword', input), (next) => next);
  };
  const askOn = (asking: (input: SignIn) => Promise<Outcome>): Promise<Answer> =>
    present.current === undefined ? Promise.resolve({}) : show(asking(present.current), onTopOf(answer));
  const proveCode = (code: string) => askOn((input) => call('accounts.checkPassword', { ...input, code }));
  const change = (newPassword: string) =>
    askOn((input) => call('accounts.changePassword', { ...input, ...ticketOf(answer), newPassword }));
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
  return { ...codeKind, round, answer, pending, check, proveCode, change, clear, goOn, isSame, setAnswer };
}

export type Pad = ReturnType<typeof usePad>;
