import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const filterDates: Catalogue['filterDates'] = {
  lastSignInAt: 'Letzter Besuch',
  createdAt: 'Hinzugefügt',
  updatedAt: 'Geändert',
  passwordChangedAt: 'Passwort gesetzt',
  lockedFrom: 'Gesperrt ab',
  lockedUntil: 'Gesperrt bis',
  archivedAt: 'Archiviert',
};

export const filterHas: Catalogue['filterHas'] = {
  email: { name: 'E-Mail-Adresse', yes: 'Hat eine E-Mail-Adresse', no: 'Hat keine E-Mail-Adresse' },
  phone: { name: 'Telefonnummer', yes: 'Hat eine Telefonnummer', no: 'Hat keine Telefonnummer' },
  memberNumber: { name: 'Mitgliedsnummer', yes: 'Hat eine Mitgliedsnummer', no: 'Hat keine Mitgliedsnummer' },
  password: { name: 'Passwort', yes: 'Hat ein Passwort', no: 'Hat kein Passwort' },
  notes: { name: 'Notizen', yes: 'Hat Notizen', no: 'Hat keine Notizen' },
  groups: { name: 'Irgendeine Gruppe', yes: 'Ist in einer Gruppe', no: 'Ist in keiner Gruppe' },
  tags: { name: 'Irgendein Schlagwort', yes: 'Hat ein Schlagwort', no: 'Hat kein Schlagwort' },
  parent: { name: 'Familie oder Firma', yes: 'Gehört zu jemandem', no: 'Gehört zu niemandem' },
  mustChangePassword: {
    name: 'Passwortwechsel',
    yes: 'Muss das Passwort ändern',
    no: 'Muss das Passwort nicht ändern',
  },
  secondFactor: { name: 'Zweiter Faktor', yes: 'Hat einen zweiten Faktor', no: 'Hat keinen zweiten Faktor' },
  failedAttempts: { name: 'Fehlversuche', yes: 'Hat Fehlversuche', no: 'Hat keine Fehlversuche' },
};

// In the dative: "in den letzten 30 Tagen", "vor mehr als 30 Tagen".
function duration(days: number): string {
  if (days > 0 && days % 365 === 0)
    return plural(days / 365, { one: '1 Jahr', other: `${formatCount(days / 365)} Jahren` });
  return plural(days, { one: '1 Tag', other: `${formatCount(days)} Tagen` });
}

/** "im letzten Jahr" beside "in den letzten 30 Tagen". */
function period(days: number, one: 'letzten' | 'nächsten'): string {
  if (days === 365) return `im ${one} Jahr`;
  return days === 1 ? `am ${one} Tag` : `in den ${one} ${duration(days)}`;
}

export const filters: Catalogue['filters'] = {
  name: 'Filter für die Liste',
  add: 'Filtern',
  addHint: 'Filter hinzufügen',
  status: 'Status',
  group: 'Gruppe',
  tag: 'Schlagwort',
  sections: { people: 'Wer', dates: 'Wann', details: 'Was bekannt ist', custom: 'Eigene Felder' },
  match: 'Zeigen, wer Folgendes erfüllt',
  matchAll: 'Alle Filter',
  matchAny: 'Irgendeinen',
  clear: 'Filter leeren',
  edit: (sentence) => `${sentence}. Diesen Filter ändern`,
  remove: (sentence) => `Filter entfernen: ${sentence}`,
  incomplete: 'Bitte zuerst etwas auswählen oder ausfüllen.',
  apply: 'Anwenden',
  removeOne: 'Entfernen',
  matching: (count) =>
    plural(count, { one: '1 Mitglied passt', other: `${formatCount(count)} Mitglieder passen` }),
  turnRound: 'Alle außer diesen',
  findLabel: 'In der Liste suchen',
  noLabels: 'Es gibt noch keine.',

  not: (rest) => `nicht ${rest}`,
  notAll: (names) => `nicht alle von ${names}`,
  labelMatch: {
    group: {
      any: 'Mindestens eine davon',
      all: 'Alle davon',
      none: 'Keine davon',
      notAll: 'Nicht alle davon',
    },
    tag: {
      any: 'Mindestens eines davon',
      all: 'Alle davon',
      none: 'Keines davon',
      notAll: 'Nicht alle davon',
    },
  },

  within: (days) => period(days, 'letzten'),
  notWithin: (days) => `nicht ${period(days, 'letzten')}`,
  older: (days) => `vor mehr als ${days === 365 ? '1 Jahr' : duration(days)}`,
  next: (days) => period(days, 'nächsten'),
  between: (from, until) => `${from} bis ${until}`,
  since: (from) => `seit ${from}`,
  upTo: (until) => `bis ${until}`,
  never: 'nie',
  ever: 'irgendwann',
  dateMode: {
    within: 'in den letzten … Tagen',
    notWithin: 'nicht in den letzten … Tagen oder nie',
    older: 'vor mehr als … Tagen',
    next: 'in den nächsten … Tagen',
    between: 'zwischen zwei Tagen',
    empty: 'nie',
    filled: 'irgendwann',
  },
  days: 'Anzahl der Tage',
  daysOf: (days) => {
    if (days > 0 && days % 365 === 0)
      return plural(days / 365, { one: '1 Jahr', other: `${formatCount(days / 365)} Jahre` });
    return plural(days, { one: '1 Tag', other: `${formatCount(days)} Tage` });
  },
  from: 'Von',
  until: 'Bis',

  contains: (text) => `enthält „${text}“`,
  notContains: (text) => `enthält nicht „${text}“`,
  isEmpty: 'leer',
  isFilled: 'ausgefüllt',
  atLeast: (number) => `mindestens ${number}`,
  atMost: (number) => `höchstens ${number}`,
  range: (least, most) => `${least} bis ${most}`,
  customMode: {
    contains: 'enthält',
    notContains: 'enthält nicht',
    anyOf: 'eines von diesen',
    range: 'zwischen',
    period: 'zwischen zwei Tagen',
    empty: 'ist leer',
    filled: 'ist ausgefüllt',
  },
  condition: 'Bedingung',
  text: 'Gesuchter Text',
  least: 'Mindestens',
  most: 'Höchstens',

  family: 'Gehört zu einem Mitglied',
  change: 'Gemeinsam geändert',
  deletedField: 'Ein gelöschtes Feld',
  orphan: (name) => `${name}: benutzt ein gelöschtes Feld`,
  orphanText: 'Das Feld dieses Filters wurde gelöscht, darum hat niemand einen Wert darin.',
  removeCondition: 'Diese Bedingung entfernen',
  protection: 'Schutz des Passworts',

  nobody: 'Auf niemanden treffen diese Filter zu',
  nobodyHint: 'Oben einen Filter ändern oder entfernen.',
};
