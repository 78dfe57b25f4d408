import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

export const charts: Catalogue['charts'] = {
  asTable: 'Als Tabelle',
  asChart: 'Als Diagramm',
};

export const overview: Catalogue['overview'] = {
  asOf: (day) => `Stand: ${day}`,
  print: 'Drucken…',
  failed: 'Die Zahlen können nicht gezeigt werden',
  emptyTitle: 'Noch gibt es nichts zu zählen',
  emptyText: 'Sobald es Mitglieder gibt, erscheinen hier ihre Zahlen.',
  showMembers: 'Zu den Mitgliedern',

  present: 'Mitglieder',
  neverUsed: 'Noch nie da gewesen',
  withoutPassword: 'Ohne Passwort',
  withoutGroup: 'Ohne Gruppe',

  overTime: 'Mitglieder im Lauf der Zeit',
  joinedAndLeft: 'Zugänge und Abgänge',
  joinedAndLeftNote: 'Nach oben: Zugänge. Nach unten, schraffiert: Abgänge.',
  byStatus: 'Nach Status',
  byGroup: 'Nach Gruppe',
  largestGroups: 'Die größten Gruppen.',
  visits: 'Besuche pro Woche',
  visitsNote: 'Ein Klick zeigt, wer in dieser Woche zuletzt da war.',
  noChanges: 'In dieser Zeit ist niemand dazugekommen oder gegangen.',
  noVisits: 'Keine Besuche in dieser Zeit.',
  noMembers: 'Keine Mitglieder in dieser Zeit.',
  noGroups: 'Noch ist niemand in einer Gruppe.',

  month: 'Monat',
  week: 'Woche',
  group: 'Gruppe',
  members: 'Mitglieder',
  joined: 'Zugänge',
  left: 'Abgänge',
  visitsColumn: 'Besuche',
  memberCount: members,
  joinedCount: (count) => plural(count, { one: '1 Zugang', other: `${formatCount(count)} Zugänge` }),
  leftCount: (count) => plural(count, { one: '1 Abgang', other: `${formatCount(count)} Abgänge` }),
  visitCount: (count) => plural(count, { one: '1 Besuch', other: `${formatCount(count)} Besuche` }),
  shareOfAll: (share) => `${share} von allen`,
  weekOf: (day) => `Woche ab ${day}`,
  joinedIn: (month) => `Dazugekommen im ${month}`,
  leftIn: (month) => `Archiviert im ${month}`,
  lastVisitIn: (day) => `Letzter Besuch in der Woche ab ${day}`,
  groupTitle: (name) => `Gruppe „${name}“`,

  locksEnding: 'Bald endende Sperren',
  locksNote: 'In den nächsten 14 Tagen.',
  noLocks: 'In den nächsten 14 Tagen endet keine Sperre.',
  until: (instant) => `bis ${instant}`,
  showAllLocks: (count) => `Alle ${formatCount(count)} anzeigen`,
};
