import type { Catalogue } from '../en/index.ts';

/** The ways between pages. */
export const shell: Catalogue['shell'] = {
  members: 'Mitglieder',
  frontDesk: 'Empfang',
  overview: 'Überblick',
  protection: 'Passwörter',
  archive: 'Archiviert',
  locks: 'Sperren',
  duplicates: 'Dubletten',
  history: 'Verlauf',
  settings: 'Einstellungen',
  name: 'Seiten',
  collapse: 'Schmale Leiste',
  expand: 'Breite Leiste',
};
