import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../contract/index.ts';
import type { MainCatalogue } from '../text/en.ts';

type Items = MenuItemConstructorOptions[];
type Words = MainCatalogue['menu'];

export interface MenuOptions {
  isMac: boolean;
  devTools: boolean;
  words: Words;
  send: (command: MenuCommand) => void;
}

const line = { type: 'separator' } as const;

function helpItems({ words, send }: MenuOptions): Items {
  return [{ label: words.shortcuts, click: () => send('shortcuts') }];
}

function membersItems({ isMac, words, send }: MenuOptions): Items {
  const command = (label: string, accelerator: string, name: MenuCommand) => ({
    label,
    accelerator,
    click: () => send(name),
  });
  return [
    command(words.newMember, 'CmdOrCtrl+N', 'newAccount'),
    command(words.find, 'CmdOrCtrl+F', 'find'),
    command(words.palette, 'CmdOrCtrl+K', 'palette'),
    command(words.frontDesk, 'CmdOrCtrl+P', 'frontDesk'),
    line,
    command(words.exportCsv, 'CmdOrCtrl+E', 'exportCsv'),
    line,
    // Its key belongs to the field while somebody types, so it is the page's, not the menu's.
    { label: words.undoChange, click: () => send('undoChange') },
    ...(isMac ? [] : [line, { role: 'quit', label: words.quit } as const]),
  ];
}

function editItems(words: Words): Items {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    line,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'delete', label: words.delete },
    line,
    { role: 'selectAll', label: words.selectAll },
  ];
}

function viewItems({ devTools, words }: MenuOptions): Items {
  return [
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    line,
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(devTools ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ];
}

function windowItems({ isMac, words }: MenuOptions): Items {
  return [
    { role: 'minimize', label: words.minimize },
    ...(isMac
      ? [{ role: 'zoom', label: words.zoom } as const, line, { role: 'front', label: words.toFront } as const]
      : [{ role: 'close', label: words.close } as const]),
  ];
}

function macItems(words: Words): Items {
  return [
    { role: 'about', label: words.about },
    line,
    { role: 'services', label: words.services },
    line,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.showAll },
    line,
    { role: 'quit', label: words.quit },
  ];
}

/**
 * The native menu. What concerns members is carried out by the window, so that it works as its buttons do. Every entry is
 * named here: Electron words its own ones in English, whatever the language of the computer.
 */
export function buildMenu(options: MenuOptions): Menu {
  const { isMac, words } = options;
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu', submenu: macItems(words) } as const] : []),
    { label: words.members, submenu: membersItems(options) },
    { role: 'editMenu', label: words.edit, submenu: editItems(words) },
    { label: words.view, submenu: viewItems(options) },
    { role: 'windowMenu', label: words.window, submenu: windowItems(options) },
    { role: 'help', label: words.help, submenu: helpItems(options) },
  ]);
}
