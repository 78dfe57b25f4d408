import type { Catalogue } from '../en/index.ts';

/** The ways between pages. */
export const shell: Catalogue['shell'] = {
  members: 'Mitglieder',
  overview: 'Überblick',
  protection: 'Passwörter',
  archive: 'Archiviert',
  duplicates: 'Dubletten',
  history: 'Verlauf',
  settings: 'Einstellungen',
  name: 'Seiten',
  collapse: 'Schmale Leiste',
  expand: 'Breite Leiste',
};
