import type { Policy } from '../../../contract/index.ts';
import { messages } from '../../text/messages.ts';
import type { Outcome } from './usePad.ts';

/** Why and until when somebody is locked, and the sentence that staff can read out. */
export function wordLock({ reason, until }: Outcome, policy: Policy | undefined) {
  const own = policy?.lockReasons?.find(({ name }) => name === reason);
  return {
    why: reason ?? messages.lockedNote.noReason,
    until: until === undefined ? messages.frontDesk.lockedForever : messages.lockedNote.until(until),
    sentence: own?.sentence || messages.frontDesk.lockedSay,
  };
}
