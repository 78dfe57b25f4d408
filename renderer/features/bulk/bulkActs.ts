import type { Filter } from '../../../contract/index.ts';
import { showsArchivedOnly } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';

/** What can be done to many members at once, in the order in which it is offered. */
export const bulkActs = [
  'lock',
  'unlock',
  'addGroups',
  'removeGroups',
  'addTags',
  'removeTags',
  'setField',
  'askPassword',
  'keepPassword',
  'clearAttempts',
  'archive',
  'restore',
] as const;
export type BulkAct = (typeof bulkActs)[number];

/** What would do nothing to anybody in the list is not offered. */
export function isOffered(act: BulkAct, filter: Filter, hasFields: boolean): boolean {
  const { status, archived } = filter;
  const isPresent = archived === false || status === 'active' || status === 'locked';
  if (act === 'setField') return hasFields;
  if (act === 'restore') return !isPresent;
  if (act === 'lock' || act === 'unlock' || act === 'archive') return !showsArchivedOnly(filter);
  return true;
}

/** What it means, where the name does not say enough. Asked for at each use: the language may have changed. */
export function leadOf(act: BulkAct): string | undefined {
  if (act === 'removeGroups' || act === 'addTags' || act === 'removeTags' || act === 'setField')
    return undefined;
  return messages.bulk.leads[act];
}
