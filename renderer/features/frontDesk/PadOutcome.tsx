import { Button } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconDeviceMobile,
  IconHourglassEmpty,
  IconKey,
  IconKeyOff,
  IconLock,
  type Icon,
} from '@tabler/icons-react';
import { useId } from 'react';
import { messages } from '../../text/messages.ts';
import { wordsOfLock } from '../locks/lockWords.ts';
import { useLockReasons } from '../locks/useLockReasons.ts';
import styles from './PadOutcome.module.css';
import { asMinutes, useCountdown } from './useCountdown.ts';
import { asksForCode, mustChoose, type Outcome, type Pad } from './usePad.ts';

type Kind = Outcome['outcome'] | 'choose';

export function kindOf(outcome: Outcome): Kind {
  return mustChoose(outcome) ? 'choose' : outcome.outcome;
}

interface Look {
  sign: Icon;
  tone: 'good' | 'bad' | 'calm';
  title: (outcome: Outcome) => string;
  hint?: (outcome: Outcome, recovery: boolean) => string;
}

// A record for every outcome: a new one in the contract does not compile until it has its sign and words.
const looks: Record<Kind, Look> = {
  ok: {
    sign: IconCircleCheck,
    tone: 'good',
    title: ({ name = '' }) => messages.frontDesk.ok(name),
    hint: ({ ticket }) =>
      ticket === undefined ? messages.frontDesk.okHint : messages.frontDesk.okWithCodeHint,
  },
  changed: {
    sign: IconCircleCheck,
    tone: 'good',
    title: ({ name = '' }) => messages.frontDesk.ok(name),
    hint: () => messages.frontDesk.changedHint,
  },
  choose: {
    sign: IconKey,
    tone: 'calm',
    title: () => messages.frontDesk.choose,
    hint: () => messages.frontDesk.chooseHint,
  },
  wrong: {
    sign: IconCircleX,
    tone: 'bad',
    title: () => messages.frontDesk.wrong,
    hint: () => messages.frontDesk.wrongHint,
  },
  second_factor: {
    sign: IconDeviceMobile,
    tone: 'calm',
    title: () => messages.frontDesk.secondFactor,
    hint: ({ onlyRecoveryCodes }, recovery) => {
      if (onlyRecoveryCodes === true) return messages.frontDesk.onlyRecoveryCodes;
      return recovery ? messages.frontDesk.recoveryLead : messages.frontDesk.secondFactorHint;
    },
  },
  wrong_code: {
    sign: IconCircleX,
    tone: 'bad',
    title: () => messages.frontDesk.wrongCode,
    hint: (_, recovery) =>
      recovery ? messages.frontDesk.wrongRecoveryCodeHint : messages.frontDesk.wrongCodeHint,
  },
  locked: { sign: IconLock, tone: 'calm', title: () => messages.frontDesk.locked },
  no_password: {
    sign: IconKeyOff,
    tone: 'calm',
    title: () => messages.frontDesk.noPassword,
    hint: () => messages.frontDesk.noPasswordHint,
  },
  expired: {
    sign: IconHourglassEmpty,
    tone: 'calm',
    title: () => messages.frontDesk.expired,
    hint: () => messages.frontDesk.expiredHint,
  },
  throttled: {
    sign: IconClock,
    tone: 'calm',
    title: () => messages.frontDesk.throttled,
    hint: () => messages.frontDesk.throttledHint,
  },
};

function LockWords({ outcome }: { outcome: Outcome }) {
  const { reason, sentence, end } = wordsOfLock(outcome, useLockReasons());
  return (
    <>
      {outcome.name !== undefined && <p className={styles.name}>{outcome.name}</p>}
      <p className={styles.why}>{reason}</p>
      <p>{outcome.until === undefined ? messages.frontDesk.lockedForever : end}</p>
      <figure className={styles.quote}>
        <figcaption>{messages.lockedNote.sayTitle}</figcaption>
        <blockquote>{sentence ?? messages.frontDesk.lockedSay}</blockquote>
      </figure>
    </>
  );
}

/** Ends by itself. Silent for screen readers, which would read a number every second. */
function Wait({ until, onEnd }: { until: string; onEnd: () => void }) {
  const left = useCountdown(until, onEnd);
  return (
    <p className={styles.wait} role="timer" aria-live="off">
      {messages.frontDesk.tryAgainIn} <strong>{asMinutes(left)}</strong>
    </p>
  );
}

/** The answer, in a sign, a headline and what there is to say; below it the way on to the next person. */
export function PadOutcome({ outcome, pad }: { outcome: Outcome; pad: Pad }) {
  const kind = kindOf(outcome);
  const { sign: Sign, tone, title, hint } = looks[kind];
  const { until } = outcome;
  const headline = useId();
  return (
    <section className={styles.outcome} aria-labelledby={headline} data-outcome={kind} data-tone={tone}>
      <div className={styles.sign}>
        <Sign size="60%" stroke={1.6} aria-hidden />
      </div>
      <div className={styles.words} role="status">
        <h1 id={headline}>{title(outcome)}</h1>
        {hint && <p>{hint(outcome, pad.recovery)}</p>}
        {kind === 'locked' && <LockWords outcome={outcome} />}
      </div>
      {kind === 'throttled' && until !== undefined && <Wait until={until} onEnd={pad.goOn} />}
      {kind !== 'choose' && kind !== 'wrong' && !asksForCode(outcome) && (
        <Button size="lg" variant="default" autoFocus onClick={pad.clear}>
          {messages.frontDesk.next}
        </Button>
      )}
    </section>
  );
}
