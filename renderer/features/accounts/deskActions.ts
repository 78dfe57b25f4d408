import type { MenuCommand } from '../../../contract/envelope.ts';
import { messages } from '../../text/messages.ts';
import type { Desk } from './desk.ts';

/** One thing a person can do on the page, by button, key or native menu. */
export interface DeskAction {
  name: MenuCommand;
  /** Asked for at each use: the language may have changed. */
  label: () => string;
  /** The key pressed together with Ctrl, or Cmd on a Mac. */
  key?: string;
  run: (desk: Desk) => void;
}

export const newAccount: DeskAction = {
  name: 'newAccount',
  label: () => messages.actions.newAccount,
  key: 'n',
  run: (desk) => desk.show({ kind: 'newAccount' }),
};

export const find: DeskAction = {
  name: 'find',
  label: () => messages.actions.find,
  key: 'f',
  run: (desk) => desk.focusSearch(),
};

export const exportCsv: DeskAction = {
  name: 'exportCsv',
  label: () => messages.actions.exportCsv,
  key: 'e',
  run: (desk) => desk.show({ kind: 'exportCsv' }),
};

export const checkPassword: DeskAction = {
  name: 'checkPassword',
  label: () => messages.actions.checkPassword,
  key: 'p',
  run: (desk) => desk.show({ kind: 'checkPassword' }),
};

export const deskActions: Record<MenuCommand, DeskAction> = { newAccount, find, exportCsv, checkPassword };
