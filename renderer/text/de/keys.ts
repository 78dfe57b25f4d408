import type { Catalogue } from '../en/index.ts';

/** Keys as the keyboard names them. */
export const keys: Catalogue['keys'] = {
  ctrl: 'Strg',
  alt: 'Alt',
  named: {
    home: 'Pos1',
    end: 'Ende',
    pageup: 'Bild auf',
    pagedown: 'Bild ab',
    enter: 'Eingabe',
    escape: 'Esc',
    shift: 'Umschalt',
    contextmenu: 'Menü',
    ' ': 'Leertaste',
  },
};
