import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const duplicates: Catalogue['duplicates'] = {
  look: 'Dubletten suchen',
  lookAgain: 'Erneut suchen',
  looking: 'Gesucht wird, wer doppelt erfasst ist…',
  progress: (done, total) => `${formatCount(done)} von ${formatCount(total)}`,
  failed: 'Die Suche konnte nicht beendet werden',
  stoppedTitle: 'Die Suche wurde abgebrochen',
  stoppedText: 'Es wurde nichts geändert.',
  noneTitle: 'Keine wahrscheinlichen Dubletten',
  noneText: 'Anscheinend ist niemand doppelt erfasst.',
  pairs: (count) => plural(count, { one: '1 mögliches Paar', other: `${formatCount(count)} mögliche Paare` }),
  surest: (shown, total) => `Die ${formatCount(shown)} wahrscheinlichsten von ${formatCount(total)} Paaren`,
  reasons: {
    email: 'Gleiche E-Mail',
    phone: 'Gleiches Telefon',
    name: 'Ähnlicher Name',
  },
  namesOf: (first, second) => `${first} und ${second}`,
  dismiss: 'Keine Dublette',
  dismissPair: (both) => `Keine Dublette: ${both}`,
  dismissed: 'Diese beiden werden nicht mehr als Paar gezeigt.',
  shownAgain: 'Diese beiden werden wieder als Paar gezeigt.',
  compare: 'Vergleichen',
  comparePair: (both) => `Vergleichen: ${both}`,
  showMore: 'Mehr anzeigen',
};

export const merge: Catalogue['merge'] = {
  title: 'Zwei Mitglieder zusammenführen',
  which: 'Wer bleibt?',
  stays: 'Bleibt',
  goes: 'Wird archiviert',
  visited: (day) => `Letzter Besuch: ${day}`,
  added: (day) => `Hinzugefügt: ${day}`,
  memberNumber: 'Mitgliedsnummer',
  tags: 'Schlagwörter',
  belongsTo: 'Gehört zu',
  nothing: 'Nichts',
  both: 'Beides zusammen',
  same: (count) => `Bei beiden gleich (${formatCount(count)})`,
  result: 'Nach dem Zusammenführen',
  explained: (kept, other) =>
    `${kept} bleibt. ${other} wird archiviert und behält, was nicht übernommen wurde.`,
  noSecondFactor: (kept) => `Der zweite Faktor kommt nicht mit: für ${kept} danach einen einrichten.`,
  submit: 'Zusammenführen',
  merged: (name) => `Zusammengeführt zu ${name}`,
  undone: 'Die beiden sind wieder getrennt',
  reload: 'Neuere Fassung laden',
};
