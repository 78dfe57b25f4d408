import type { Catalogue } from '../en/index.ts';

export const field: Catalogue['field'] = {
  username: 'Benutzername',
  displayName: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  groups: 'Gruppen',
  removeGroup: (name) => `${name} entfernen`,
  groupsHint: 'Gruppe eingeben und Eingabetaste drücken',
  notes: 'Notizen',
  password: 'Passwort',
};

export const create: Catalogue['create'] = {
  title: 'Neues Mitglied',
  submit: 'Mitglied hinzufügen',
  added: (name) => `${name} wurde hinzugefügt`,
};

export const edit: Catalogue['edit'] = {
  title: 'Mitglied bearbeiten',
  saved: 'Gespeichert',
  load: 'Neuere Fassung laden',
  loaded: 'Das ist die neuere Fassung. Unter jedem abweichenden Feld steht, was zuvor eingegeben war.',
  typed: (value) => `Eingegeben: ${value}`,
  emptyValue: '(nichts)',
  takeMine: 'Eigene Eingabe übernehmen',
};
