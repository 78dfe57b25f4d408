import { messages } from '../../../text/messages.ts';
import type { PanelField } from '../fields/panelField.ts';
import { knownName } from '../memberName.ts';

/** The account that a member belongs to, by its id. Found by a search rather than typed. */
export const parentField: PanelField = {
  name: 'parentId',
  type: 'member',
  label: () => messages.family.parent,
  read: ({ parentId }) => parentId ?? '',
  changes: (value) => ({ parentId: typeof value !== 'string' || value === '' ? null : value }),
  format: (value) => (typeof value !== 'string' || value === '' ? '' : knownName(value)),
};
