import type { Catalogue } from '../en/index.ts';
import { endsWithDay, formatEnd, formatInstant, formatStart } from '../format.ts';

export const lockedNote: Catalogue['lockedNote'] = {
  title: 'Gesperrt',
  planned: (from) => `Wird gesperrt ab ${formatStart(from)}`,
  until: (instant) =>
    endsWithDay(instant) ? `Bis einschließlich ${formatEnd(instant)}` : `Bis ${formatEnd(instant)}`,
  since: (instant) => `Seit ${formatInstant(instant)}`,
  sinceBy: (instant, who) => `Seit ${formatInstant(instant)}, durch ${who}`,
  plannedBy: (who) => `Geplant durch ${who}`,
  forever: 'Ohne Ende: bis zum Entsperren',
  noReason: 'Kein Grund angegeben',
  sayTitle: 'Was sich sagen lässt',
  say: (sentence) => `„${sentence}“`,
  endsByItself: 'Danach endet die Sperre von selbst.',
  beginsByItself: 'Die Sperre beginnt von selbst.',
  bothByItself: 'Die Sperre beginnt und endet von selbst.',
};

export const lockedCell: Catalogue['lockedCell'] = {
  until: (end) => `Gesperrt bis ${end}`,
  from: (start) => `Wird gesperrt ab ${start}`,
};

const usualReasons: Catalogue['lock']['usualReasons'] = [
  {
    name: 'Beitrag nicht bezahlt',
    sentence:
      'Es ist noch ein Beitrag offen. Nach der Zahlung, gern gleich hier, ist der Zutritt wieder frei.',
  },
  {
    name: 'Mitgliedschaft beendet',
    sentence: 'Die Mitgliedschaft ist beendet. Eine Verlängerung ist gern gleich hier möglich.',
  },
  {
    name: 'Hausordnung missachtet',
    sentence: 'Das Konto ist wegen der Hausordnung gesperrt. Die Leitung spricht gern darüber.',
  },
  {
    name: 'Karte verloren',
    sentence: 'Die Karte ist als verloren gemeldet. Mit einem Ausweis gibt es gleich eine neue.',
  },
  {
    name: 'Auf eigenen Wunsch',
    sentence: 'Das Konto ist auf eigenen Wunsch gesperrt. Ein Wort genügt, und es ist wieder frei.',
  },
];

export const lock: Catalogue['lock'] = {
  title: (name) => `${name} sperren`,
  changeTitle: (name) => `Sperre von ${name} ändern`,
  lead: 'Ein gesperrtes Mitglied kann sich nicht anmelden, bis die Sperre endet.',
  reason: 'Grund',
  reasonHint: 'Erscheint, wenn am Empfang das Passwort geprüft wird. Zum Auswählen oder frei eingeben.',
  reasonChoices: 'Übliche Gründe zeigen',
  noSentence: 'Zu diesem Grund gibt es keinen Satz. Sätze zum Vorlesen stehen in den Einstellungen.',
  usualReasons,
  note: 'Notiz',
  noteHint: 'Nur intern, für das eigene Team.',
  begins: 'Beginn',
  now: 'Sofort',
  later: 'Später',
  startsOn: 'Erster Tag',
  startTime: 'Ab (Uhrzeit)',
  heldSince: (instant) => `Die Sperre gilt seit ${formatInstant(instant)} und läuft ohne Lücke weiter.`,
  ends: 'Ende',
  untilUnlocked: 'Nie: bis zum Entsperren',
  untilDate: 'An einem Datum',
  endsOn: 'Letzter Tag',
  endTime: 'Bis (Uhrzeit)',
  timeHint: 'Darf leer bleiben',
  fromNow: 'Gesperrt ab sofort',
  fromThen: (start) => `Gesperrt ab ${start}`,
  untilDay: (day) => `bis einschließlich ${day}`,
  untilInstant: (instant) => `bis ${instant}`,
  untilNever: 'bis zum Entsperren',
  submit: 'Sperren',
  change: 'Sperre speichern',
  locked: (name) => `${name} wurde gesperrt`,
  planned: (name) => `Die Sperre für ${name} ist geplant`,
  changed: (name) => `Die Sperre von ${name} wurde geändert`,
  takenBack: (name) => `Die geplante Sperre für ${name} wurde zurückgenommen`,
};

export const lockSettings: Catalogue['lockSettings'] = {
  title: 'Gründe für Sperren',
  text: 'Was beim Sperren angeboten wird, jeweils mit einem Satz, der sich am Empfang vorlesen lässt.',
  usual: 'Das sind die üblichen. Alle lassen sich ändern.',
  none: 'Noch keine Gründe. Beim Sperren lässt sich trotzdem jeder Grund eingeben.',
  add: 'Grund hinzufügen',
  edit: (name) => `Grund ${name} bearbeiten`,
  more: (name) => `Mehr zum Grund ${name}`,
  newTitle: 'Neuer Grund',
  editTitle: 'Grund bearbeiten',
  name: 'Grund',
  sentence: 'Satz zum Vorlesen',
  sentenceHint: 'In Worten für das Mitglied. Darf leer bleiben.',
  withoutSentence: 'Nichts zum Vorlesen',
  kept: 'Mitglieder, die aus diesem Grund gesperrt sind, behalten seinen Namen.',
  create: 'Grund hinzufügen',
  remove: 'Entfernen',
  created: (name) => `Grund „${name}“ hinzugefügt`,
  saved: (name) => `Grund „${name}“ gespeichert`,
  removed: (name) => `Grund „${name}“ entfernt`,
  usualAgain: 'Wieder die üblichen verwenden',
  failed: 'Die Gründe lassen sich nicht zeigen.',
};
