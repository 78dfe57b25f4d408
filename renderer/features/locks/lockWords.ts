import type { LockReason, Policy } from '../../../contract/index.ts';
import { uniqueKey } from '../../../contract/text.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { messages } from '../../text/messages.ts';

/** What is known of a lock, as accounts and the answer at the desk tell it. */
export interface KnownLock {
  reason?: string | null | undefined;
  until?: string | null | undefined;
  from?: string | null | undefined;
}

export interface LockWords {
  reason: string;
  /** What staff can read out; undefined where no reason of the owner's has this name. */
  sentence: string | undefined;
  /** From when, of a lock that has not begun. */
  begin: string | undefined;
  /** Until when; also spelled out when there is no end. */
  end: string;
}

/** The owner's reasons, or the usual ones in the language of the window as long as nobody changed them. */
export function reasonsOf(policy: Pick<Policy, 'lockReasons'> | undefined): readonly LockReason[] {
  return policy?.lockReasons ?? messages.lock.usualReasons;
}

/** The reasons as far as the window knows the policy already: `useLockReasons` asks for it. */
function knownReasons(): readonly LockReason[] {
  return reasonsOf(queryClient.getQueryData<Policy>(['policy.get']));
}

/** The sentence for a reason however it is written. */
export function sentenceOf(
  reason: string,
  reasons: readonly LockReason[] = knownReasons(),
): string | undefined {
  const key = uniqueKey(reason);
  if (key === '') return undefined;
  const found = reasons.find(({ name }) => uniqueKey(name) === key);
  return found === undefined || found.sentence === '' ? undefined : found.sentence;
}

/** Why, what to say, and until when somebody is locked: the same words in the list, the details and at the desk. */
export function wordsOfLock({ reason, until, from }: KnownLock, reasons = knownReasons()): LockWords {
  return {
    reason: reason ?? messages.lockedNote.noReason,
    sentence: sentenceOf(reason ?? '', reasons),
    begin: from == null ? undefined : messages.lockedNote.planned(from),
    end: until == null ? messages.lockedNote.forever : messages.lockedNote.until(until),
  };
}
