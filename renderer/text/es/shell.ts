import type { Catalogue } from '../en/index.ts';

/** The ways between pages. */
export const shell: Catalogue['shell'] = {
  members: 'Miembros',
  frontDesk: 'Mostrador',
  overview: 'Resumen',
  protection: 'Contraseñas',
  archive: 'Archivados',
  locks: 'Bloqueos',
  duplicates: 'Duplicados',
  history: 'Historial',
  settings: 'Ajustes',
  name: 'Páginas',
  collapse: 'Barra estrecha',
  expand: 'Barra ancha',
};
