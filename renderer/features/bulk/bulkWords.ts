import type { BulkChange } from '../../../contract/index.ts';
import { messages } from '../../text/messages.ts';

/** The sentences of a change. `what` is what it is about: the names of groups, the name of a field. */
export interface BulkWords {
  submit: (count: number) => string;
  will: (count: number, what: string) => string;
  done: (count: number, what: string) => string;
  already: (count: number) => string;
}

function keyOf(change: BulkChange): keyof typeof messages.bulk.acts {
  if (change.kind === 'lock') return change.from == null ? 'lock' : 'planLock';
  if (change.kind === 'setField') return change.value === null ? 'emptyField' : 'setField';
  if (change.kind === 'requirePasswordChange') return change.value ? 'askPassword' : 'keepPassword';
  return change.kind;
}

export function wordsOf(change: BulkChange): BulkWords {
  return messages.bulk.acts[keyOf(change)];
}

const reasons = ['archived', 'no_password', 'too_many', 'not_found', 'required', 'not_unique'] as const;

/** Why some are left out. A reason that is not known here is better said vaguely than not at all. */
export function wordRefused(reason: string, count: number): string {
  const known = reasons.find((one) => one === reason) ?? 'other';
  return messages.bulk.refused[known](count);
}
