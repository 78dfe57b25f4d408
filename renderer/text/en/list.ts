import type { StatusView } from '../../features/accounts/listInput.ts';
import { formatCount } from '../format.ts';
import { members } from './common.ts';

export const list = {
  title: 'Members',
  name: 'Members',
  count: (shown: number, whole: number) =>
    shown === whole ? members(shown) : `${formatCount(shown)} of ${formatCount(whole)}`,
  search: 'Search members',
  searchHint: 'Name, user name, number, e-mail, phone or notes',
  foundIn: (field: string) => `found in ${field}`,
  foundInTitle: (field: string, text: string) => `Found in ${field}: ${text}`,
  clearSearch: 'Clear search',
  statusFilter: 'Show',
  failed: 'The members cannot be shown',
  emptyTitle: 'Your rollbook is open',
  emptyText: 'Everyone you add appears here. Your members stay on this computer, and nowhere else.',
  addFirst: 'Add your first member',
  nothingFor: (search: string) => `Nobody found for “${search}”`,
  nothingForHint: 'Check the spelling, or search for a part of the name, e-mail or phone number.',
  nobody: {
    everyone: 'No members here',
    active: 'No active members',
    locked: 'Nobody is locked',
    archived: 'Nobody is archived',
  } satisfies Record<StatusView, string>,
  nobodyHint: 'Members appear here as soon as there are some.',
  showEveryone: 'Show everyone',
};
