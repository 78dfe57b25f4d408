import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconClock, IconKeyOff, IconLock } from '@tabler/icons-react';
import { formatInstant, messages } from '../../text/messages.ts';
import { wordsOfLock } from '../locks/lockWords.ts';
import { useLockReasons } from '../locks/useLockReasons.ts';
import styles from './CheckOutcome.module.css';
import { useDesk } from './desk.ts';
import type { Outcome } from './useCheck.ts';

const icons = {
  ok: IconCircleCheck,
  wrong: IconCircleX,
  locked: IconLock,
  no_password: IconKeyOff,
  throttled: IconClock,
};

// A record for every outcome: a new one in the contract does not compile until it has messages.check.
const titles: Record<Outcome['outcome'], () => string> = {
  ok: () => messages.check.ok,
  wrong: () => messages.check.wrong,
  locked: () => messages.check.locked,
  no_password: () => messages.check.noPassword,
  throttled: () => messages.check.throttled,
};

const details: Record<Outcome['outcome'], (outcome: Outcome) => string[]> = {
  ok: ({ mustChangePassword }) => [
    mustChangePassword === true ? messages.check.okMustChange : messages.check.okHint,
  ],
  wrong: () => [messages.check.wrongHint],
  locked: (outcome) => {
    const { reason, sentence, end } = wordsOfLock(outcome);
    return [reason, ...(sentence === undefined ? [] : [messages.lockedNote.say(sentence)]), end];
  },
  no_password: () => [messages.check.noPasswordHint],
  throttled: ({ until }) => [
    until === undefined ? messages.check.throttledHint : messages.check.throttledUntil(formatInstant(until)),
  ],
};

/** The answer at the desk, in a sign, a headline and a sentence. */
export function CheckOutcome({ outcome }: { outcome: Outcome }) {
  const desk = useDesk();
  // The sentence to read out is the owner's: ask for it.
  useLockReasons();
  const Icon = icons[outcome.outcome];
  const { accountId } = outcome;
  return (
    <div className={styles.outcome} role="status" data-outcome={outcome.outcome}>
      <Icon size={26} stroke={1.7} aria-hidden />
      <div className={styles.words}>
        <strong>{titles[outcome.outcome]()}</strong>
        {details[outcome.outcome](outcome).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      {accountId !== undefined && (
        <Button variant="default" onClick={() => desk.openMember(accountId)}>
          {messages.check.showMember}
        </Button>
      )}
    </div>
  );
}
