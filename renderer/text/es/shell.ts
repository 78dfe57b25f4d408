import type { Catalogue } from '../en/index.ts';

/** The ways between pages. */
export const shell: Catalogue['shell'] = {
  members: 'Miembros',
  overview: 'Resumen',
  protection: 'Contraseñas',
  archive: 'Archivados',
  duplicates: 'Duplicados',
  history: 'Historial',
  settings: 'Ajustes',
  name: 'Páginas',
  collapse: 'Barra estrecha',
  expand: 'Barra ancha',
};
