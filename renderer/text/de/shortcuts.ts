import type { Catalogue } from '../en/index.ts';

/** The page of keys. */
export const shortcuts: Catalogue['shortcuts'] = {
  title: 'Tastenkürzel',
  everywhere: 'Überall',
  inList: 'In der Liste',
  inPanel: 'In den Angaben',
  list: {
    move: 'Bewegen',
    jump: 'Anfang, Ende',
    page: 'Seite hoch, runter',
    open: 'Angaben öffnen',
    select: 'Auswählen oder abwählen',
    range: 'Mehrere auswählen',
    all: 'Alle gezeigten auswählen',
    clear: 'Auswahl aufheben',
    menu: 'Menü eines Mitglieds',
  },
  panel: {
    edit: 'Ein Feld ändern',
    save: 'Langen Text speichern',
    next: 'Nächstes Mitglied',
    previous: 'Voriges Mitglied',
    close: 'Schließen',
  },
};
