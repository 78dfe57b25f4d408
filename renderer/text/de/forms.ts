import type { Catalogue } from '../en/index.ts';

export const field: Catalogue['field'] = {
  username: 'Benutzername',
  displayName: 'Name',
  memberNumber: 'Mitgliedsnummer',
  email: 'E-Mail',
  phone: 'Telefon',
  groups: 'Gruppen',
  tags: 'Schlagwörter',
  removeLabel: (name) => `${name} entfernen`,
  groupsHint: 'Gruppe eingeben und Eingabetaste drücken',
  tagsHint: 'Schlagwort eingeben und Eingabetaste drücken',
  newLabel: (name) => `Neu: „${name}“`,
  suggestions: 'Vorschläge',
  notes: 'Notizen',
  password: 'Passwort',
};

export const create: Catalogue['create'] = {
  title: 'Neues Mitglied',
  submit: 'Mitglied hinzufügen',
  added: (name) => `${name} wurde hinzugefügt`,
};
