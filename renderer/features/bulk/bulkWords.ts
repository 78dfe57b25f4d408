import type { PlannedChange } from '../../../contract/index.ts';
import { messages } from '../../text/messages.ts';

/** The sentences of a change. `what` is what it is about: the names of groups, the name of a field. */
export interface BulkWords {
  submit: (count: number) => string;
  will: (count: number, what: string) => string;
  done: (count: number, what: string) => string;
  already: (count: number) => string;
}

function keyOf(change: PlannedChange): keyof typeof messages.bulk.acts {
  if (change.kind === 'lock') return change.from == null ? 'lock' : 'planLock';
  if (change.kind === 'setField') return change.value === null ? 'emptyField' : 'setField';
  if (change.kind === 'requirePasswordChange') return change.value ? 'askPassword' : 'keepPassword';
  if (change.kind === 'addTags' && change.names.length > 1) return 'addSeveralTags';
  if (change.kind === 'removeTags' && change.names.length > 1) return 'removeSeveralTags';
  return change.kind;
}

export function wordsOf(change: PlannedChange): BulkWords {
  return messages.bulk.acts[keyOf(change)];
}

const reasons = ['archived', 'no_password', 'not_found', 'required', 'not_unique'] as const;

/** Of what somebody would have too many. */
function tooManyOf({ kind }: PlannedChange): keyof typeof messages.bulk.refused {
  if (kind === 'addGroups') return 'tooManyGroups';
  if (kind === 'addTags') return 'tooManyTags';
  return kind === 'setField' ? 'tooManyFields' : 'other';
}

/** Why some are left out. A reason that is not known here is better said vaguely than not at all. */
export function wordRefused(reason: string, count: number, change: PlannedChange): string {
  if (reason === 'too_many') return messages.bulk.refused[tooManyOf(change)](count);
  const known = reasons.find((one) => one === reason) ?? 'other';
  return messages.bulk.refused[known](count);
}
