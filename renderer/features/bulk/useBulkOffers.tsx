import {
  IconArchive,
  IconArchiveOff,
  IconDownload,
  IconEraser,
  IconForms,
  IconKey,
  IconKeyOff,
  IconLock,
  IconLockOpen,
  IconTag,
  IconTagOff,
  IconTrashX,
  IconUsersMinus,
  IconUsersPlus,
} from '@tabler/icons-react';
import type { BulkTarget } from '../../../contract/index.ts';
import type { MenuItem, MenuSection } from '../../components/Menu.tsx';
import { showsArchivedOnly } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import { exportCsv } from '../accounts/deskActions.ts';
import { selectionCount } from '../accounts/selection.ts';
import { useCustomFields } from '../customFields/useCustomFields.ts';
import { bulkActs, isOffered, type BulkAct } from './bulkActs.ts';

const icons: Record<BulkAct, typeof IconLock> = {
  lock: IconLock,
  unlock: IconLockOpen,
  addGroups: IconUsersPlus,
  removeGroups: IconUsersMinus,
  addTags: IconTag,
  removeTags: IconTagOff,
  setField: IconForms,
  askPassword: IconKey,
  keepPassword: IconKeyOff,
  clearAttempts: IconEraser,
  archive: IconArchive,
  restore: IconArchiveOff,
};

const look = { size: 16, stroke: 1.8, 'aria-hidden': true };

/** What belongs together in a menu. The export changes nothing; what cannot be undone stands apart. */
const together: readonly (readonly (BulkAct | 'export' | 'purge')[])[] = [
  ['lock', 'unlock'],
  ['addGroups', 'removeGroups', 'addTags', 'removeTags', 'setField'],
  ['askPassword', 'keepPassword', 'clearAttempts'],
  ['archive', 'restore'],
  ['export'],
  ['purge'],
];

/** What can be done to whom the list has selected: one below the other, and in sections for a menu. */
export function useBulkOffers(target: BulkTarget): { items: MenuItem[]; sections: MenuSection[] } {
  const desk = useDesk();
  const { fields } = useCustomFields();
  const acts = bulkActs.filter((act) => isOffered(act, desk.view.filter, fields.length > 0));
  const items: MenuItem[] = acts.map((act) => {
    const Icon = icons[act];
    return {
      key: act,
      label: messages.bulk.menu[act],
      icon: <Icon {...look} />,
      run: () => desk.show({ kind: 'bulk', act, target }),
    };
  });
  items.push({
    key: 'export',
    label: exportCsv.label(),
    icon: <IconDownload {...look} />,
    run: () => exportCsv.run(desk),
  });
  const count = selectionCount(desk.selection, desk.total);
  if (showsArchivedOnly(desk.view.filter))
    items.push({
      key: 'purge',
      label: messages.purge.action,
      danger: true,
      icon: <IconTrashX {...look} />,
      run: () => desk.show({ kind: 'purge', purge: { target, count } }),
    });
  const sections = together
    .map((names, place) => ({
      key: String(place),
      items: items.filter(({ key }) => names.some((name) => name === key)),
    }))
    .filter((section) => section.items.length > 0);
  return { items, sections };
}
