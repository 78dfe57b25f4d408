import type { Catalogue } from '../en/index.ts';
import { formatInstant } from '../format.ts';

export const lockedNote: Catalogue['lockedNote'] = {
  title: 'Gesperrt',
  planned: (from) => `Wird gesperrt ab ${formatInstant(from)}`,
  until: (instant) => `Bis ${formatInstant(instant)}`,
  since: (instant) => `Seit ${formatInstant(instant)}`,
  forever: 'Bis zum Entsperren',
  noReason: 'Kein Grund angegeben',
};

export const lock: Catalogue['lock'] = {
  title: (name) => `${name} sperren`,
  lead: 'Ein gesperrtes Mitglied kann sich nicht anmelden, bis die Sperre endet.',
  reason: 'Grund',
  reasonHint: 'Erscheint, wenn am Empfang das Passwort geprüft wird.',
  suggestionsLabel: 'Vorgeschlagene Gründe',
  suggestions: [
    'Beitrag nicht bezahlt',
    'Mitgliedschaft ruht',
    'Hausordnung missachtet',
    'Karte verloren',
    'Auf eigenen Wunsch',
  ],
  note: 'Notiz',
  noteHint: 'Nur intern, für das eigene Team.',
  begins: 'Beginn',
  now: 'Sofort',
  later: 'Später',
  startsOn: 'Beginnt am',
  ends: 'Ende',
  untilUnlocked: 'Bis zum Entsperren',
  untilDate: 'An einem Datum',
  endsOn: 'Endet am',
  submit: 'Sperren',
  locked: (name) => `${name} wurde gesperrt`,
  planned: (name) => `Die Sperre für ${name} ist geplant`,
};
