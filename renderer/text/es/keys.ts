import type { Catalogue } from '../en/index.ts';

/** Keys as the keyboard names them. */
export const keys: Catalogue['keys'] = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  named: {
    home: 'Inicio',
    end: 'Fin',
    pageup: 'Re Pág',
    pagedown: 'Av Pág',
    enter: 'Intro',
    escape: 'Esc',
    shift: 'Mayús',
    contextmenu: 'Menú',
    ' ': 'Espacio',
  },
};
