import { createContext, use } from 'react';
import type { Account, AccountName, BulkTarget } from '../../../contract/index.ts';
import type { BulkAct } from '../bulk/bulkActs.ts';
import type { SecondFactorAct } from '../secondFactor/SecondFactorDialog.tsx';
import type { ListView } from './listInput.ts';
import type { Selection } from './selection.ts';

/** Who is to be deleted for good. */
export interface Purge {
  target: BulkTarget;
  /** How many that are now, as far as the window knows. */
  count: number;
  /** The name when it is one. */
  name?: string;
}

/** What may lie over the list. `leave` asks before an unsaved edit is given up for another member, or for none. */
export type DeskDialog =
  /** With the account that the new one shall belong to. */
  | { kind: 'newAccount'; parent?: AccountName }
  | { kind: 'exportCsv' }
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'lock'; account: Account }
  | { kind: 'resetPassword'; account: Account }
  | { kind: 'secondFactor'; act: SecondFactorAct; account: Account }
  | { kind: 'purge'; purge: Purge }
  /** A change of many. Whom it is for is settled when it is asked for. */
  | { kind: 'bulk'; act: BulkAct; target: BulkTarget }
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
  /** Shows the front desk, or leaves it for where one came from. */
  toggleFrontDesk: () => void;
  focusSearch: () => void;
  focusList: () => void;
}

/** The element that holds a member's details, to put the keyboard into it. */
export const panelId = 'member-details';

const longestWait = 5_000;

/**
 * Puts the keyboard into the details once they are there: they may be a chunk that still has to come. Whoever goes on
 * somewhere else meanwhile is left there.
 */
export function focusPanel(): void {
  const until = performance.now() + longestWait;
  const wait = (from: Element | null) => {
    const panel = document.getElementById(panelId);
    if (panel !== null) panel.focus();
    else if (document.activeElement === from && performance.now() < until)
      requestAnimationFrame(() => wait(from));
  };
  requestAnimationFrame(() => wait(document.activeElement));
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error('useDesk needs a desk around it');
  return desk;
}
