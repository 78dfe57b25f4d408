import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../contract/index.ts';

export interface MenuOptions {
  isMac: boolean;
  devTools: boolean;
  send: (command: MenuCommand) => void;
}

/** The native menu. What concerns members is carried out by the window, so that it works as its buttons do. */
export function buildMenu({ isMac, devTools, send }: MenuOptions): Menu {
  const command = (label: string, accelerator: string, name: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(name),
  });
  const members: MenuItemConstructorOptions[] = [
    command('New member…', 'CmdOrCtrl+N', 'newAccount'),
    command('Find', 'CmdOrCtrl+F', 'find'),
    command('Check a password…', 'CmdOrCtrl+P', 'checkPassword'),
    { type: 'separator' },
    command('Export…', 'CmdOrCtrl+E', 'exportCsv'),
    ...(isMac ? [] : [{ type: 'separator' } as const, { role: 'quit' } as const]),
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(devTools ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ];
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'Members', submenu: members },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
  ]);
}
