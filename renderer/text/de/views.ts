import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const views: Catalogue['views'] = {
  title: 'Gespeicherte Ansichten',
  save: 'Als Ansicht speichern…',
  update: 'Ansicht aktualisieren',
  saveTitle: 'Als Ansicht speichern',
  saveText:
    'Die Ansicht merkt sich Suche, Filter und Reihenfolge. Gezeigt wird immer, auf wen das gerade zutrifft.',
  renameTitle: 'Ansicht umbenennen',
  name: 'Name der Ansicht',
  saved: (name) => `Ansicht „${name}“ gespeichert`,
  updated: (name) => `Ansicht „${name}“ aktualisiert`,
  removed: (name) => `Ansicht „${name}“ gelöscht`,
  more: (name) => `Mehr zur Ansicht ${name}`,
  rename: 'Umbenennen…',
  remove: 'Löschen',
  usesDeletedField: 'Benutzt ein gelöschtes Feld',
  usesDeletedGroup: 'Benutzt eine gelöschte Gruppe',
};

export const archive: Catalogue['archive'] = {
  due: (count, days) =>
    plural(count, {
      one: `1 Mitglied ist seit mehr als ${days} archiviert.`,
      other: `${formatCount(count)} Mitglieder sind seit mehr als ${days} archiviert.`,
    }),
  purge: (count) =>
    plural(count, {
      one: 'Dieses Mitglied endgültig löschen…',
      other: `Diese ${formatCount(count)} endgültig löschen…`,
    }),
  review: 'Ansehen',
};

export const reorder: Catalogue['reorder'] = {
  up: 'Nach oben',
  down: 'Nach unten',
};
