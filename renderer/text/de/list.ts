import type { Catalogue } from '../en/index.ts';
import { formatCount } from '../format.ts';
import { members } from './common.ts';

export const list: Catalogue['list'] = {
  title: 'Mitglieder',
  name: 'Mitglieder',
  count: (shown, whole) =>
    shown === whole ? members(shown) : `${formatCount(shown)} von ${formatCount(whole)}`,
  search: 'Mitglieder suchen',
  searchHint: 'Name, Benutzername, Nummer, E-Mail, Telefon oder Notizen',
  foundIn: (field) => `gefunden in ${field}`,
  foundInTitle: (field, text) => `Gefunden in ${field}: ${text}`,
  clearSearch: 'Suche leeren',
  statusFilter: 'Anzeigen',
  failed: 'Die Mitglieder können nicht gezeigt werden',
  emptyTitle: 'Rollbook ist bereit',
  emptyText:
    'Alle, die hinzukommen, erscheinen hier. Die Daten bleiben auf diesem Computer und nirgendwo sonst.',
  addFirst: 'Erstes Mitglied hinzufügen',
  nothingFor: (search) => `Niemand gefunden für „${search}“`,
  nothingForHint: 'Schreibweise prüfen oder nach einem Teil von Name, E-Mail oder Telefonnummer suchen.',
  nobody: {
    everyone: 'Keine Mitglieder hier',
    active: 'Keine aktiven Mitglieder',
    locked: 'Niemand ist gesperrt',
    archived: 'Niemand ist archiviert',
  },
  nobodyHint: 'Sobald es Mitglieder gibt, erscheinen sie hier.',
  showEveryone: 'Alle anzeigen',
};
