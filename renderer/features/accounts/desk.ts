import { createContext, use } from 'react';
import type { Account } from '../../../contract/index.ts';
import type { ListView } from './listInput.ts';

/** What may lie over the list. `leave` asks before an unsaved edit is given up for another member, or for none. */
export type DeskDialog =
  | { kind: 'newAccount' }
  | { kind: 'exportCsv' }
  | { kind: 'checkPassword' }
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'lock'; account: Account }
  | { kind: 'resetPassword'; account: Account }
  | { kind: 'leave'; to: string | undefined };

/** What actions and dialogs may do to the page around them. */
export interface Desk {
  view: ListView;
  total: number;
  dialog: DeskDialog | undefined;
  show: (dialog: DeskDialog) => void;
  closeDialog: () => void;
  openId: string | undefined;
  /** Shows a member's details, or closes them. Asks first when an edit is not saved. */
  openMember: (id: string | undefined) => void;
  /** As `openMember`, without asking. */
  leaveTo: (id: string | undefined) => void;
  /** Told by the edit form while it holds something that is not saved. */
  setUnsaved: (unsaved: boolean) => void;
  hasUnsaved: () => boolean;
  focusSearch: () => void;
  focusList: () => void;
}

/** The element that holds a member's details, to put the keyboard into it. */
export const panelId = 'member-details';

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error('useDesk needs a desk around it');
  return desk;
}
