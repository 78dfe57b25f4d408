import { createContext, use } from 'react';
import type { Account, AccountName } from '../../../contract/index.ts';
import type { ListView } from './listInput.ts';
import type { Selection } from './selection.ts';

/** What may lie over the list. `leave` asks before an unsaved edit is given up for another member, or for none. */
export type DeskDialog =
  /** With the account that the new one shall belong to. */
  | { kind: 'newAccount'; parent?: AccountName }
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
  /** Shows the member that stands after or before the open one in the list. */
  step: (by: 1 | -1) => void;
  /** Told by each field of the details while it holds something that is not saved. */
  setUnsaved: (field: string, unsaved: boolean) => void;
  hasUnsaved: () => boolean;
  /** Whom a bulk action would be for. */
  selection: Selection;
  clearSelection: () => void;
  /** Selects everybody whom the list finds. */
  selectAll: () => void;
  /** A field that is left saves itself. Who leaves the member too waits until that has gone well or not. */
  whileSaving: (saving: Promise<void>) => void;
  focusSearch: () => void;
  focusList: () => void;
}

/** The element that holds a member's details, to put the keyboard into it. */
export const panelId = 'member-details';

/** Puts the keyboard into the details once they are drawn. */
export function focusPanel(): void {
  requestAnimationFrame(() => document.getElementById(panelId)?.focus());
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error('useDesk needs a desk around it');
  return desk;
}
