import type { MenuCommand } from '../../../contract/envelope.ts';
import type { Keys } from '../../shell/keys.ts';
import { messages } from '../../text/messages.ts';
import { undoLast } from '../history/undoLast.ts';
import type { Desk } from './desk.ts';

/** One thing a person can do anywhere: by button, key, native menu or palette. */
export interface DeskAction {
  name: MenuCommand;
  /** Asked for at each use: the language may have changed. */
  label: () => string;
  keys: readonly Keys[];
  /** Whether its keys mean something else while somebody types: Ctrl+Z takes back a letter there. */
  yieldsToTyping?: boolean;
  run: (desk: Desk) => void;
}

export const newAccount: DeskAction = {
  name: 'newAccount',
  label: () => messages.actions.newAccount,
  keys: [{ key: 'n', ctrl: true }],
  run: (desk) => desk.show({ kind: 'newAccount' }),
};

export const find: DeskAction = {
  name: 'find',
  label: () => messages.actions.find,
  keys: [{ key: 'f', ctrl: true }, { key: '/' }],
  run: (desk) => desk.focusSearch(),
};

export const exportCsv: DeskAction = {
  name: 'exportCsv',
  label: () => messages.actions.exportCsv,
  keys: [{ key: 'e', ctrl: true }],
  run: (desk) => desk.show({ kind: 'exportCsv' }),
};

/** Also the way back from it: the only key that means something there. */
export const frontDesk: DeskAction = {
  name: 'frontDesk',
  label: () => messages.actions.frontDesk,
  keys: [{ key: 'p', ctrl: true }],
  run: (desk) => desk.toggleFrontDesk(),
};

export const palette: DeskAction = {
  name: 'palette',
  label: () => messages.actions.palette,
  keys: [{ key: 'k', ctrl: true }],
  run: (desk) => desk.show({ kind: 'palette' }),
};

export const shortcuts: DeskAction = {
  name: 'shortcuts',
  label: () => messages.actions.shortcuts,
  keys: [{ key: '?' }],
  run: (desk) => desk.show({ kind: 'shortcuts' }),
};

export const undoChange: DeskAction = {
  name: 'undoChange',
  label: () => messages.actions.undoChange,
  keys: [{ key: 'z', ctrl: true }],
  yieldsToTyping: true,
  run: () => void undoLast(),
};

export const deskActions: Record<MenuCommand, DeskAction> = {
  newAccount,
  find,
  frontDesk,
  exportCsv,
  undoChange,
  palette,
  shortcuts,
};
