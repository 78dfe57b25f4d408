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
    open: 'Angaben öffnen',
    select: 'Auswählen oder abwählen',
    range: 'Mehrere auswählen',
    all: 'Alle gezeigten auswählen',
    menu: 'Menü eines Mitglieds',
  },
  panel: {
    edit: 'Ein Feld ändern',
    next: 'Nächstes Mitglied',
    previous: 'Voriges Mitglied',
    close: 'Schließen',
  },
};
