import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

export const passwordStyle: Catalogue['passwordStyle'] = {
  example: 'Zum Beispiel',
  kind: 'Aussehen des Passworts',
  kinds: { words: 'Wörter', characters: 'Zufällige Zeichen' },
  howMany: 'Anzahl der Wörter',
  words: (count) => (count === 4 ? '4 Wörter und 4 Ziffern' : `${formatCount(count)} Wörter`),
  between: 'Zwischen den Wörtern',
  separators: { hyphen: 'Bindestrich', blank: 'Leerzeichen', dot: 'Punkt', none: 'Nichts' },
  capitalised: 'Jedes Wort mit großem Anfangsbuchstaben',
  digit: 'Mit einer Ziffer am Ende',
  length: 'Länge',
  characters: (count) => `${formatCount(count)} Zeichen`,
  validFor: 'Gültigkeit',
  asInSettings: 'Wie in den Einstellungen',
  days: (count) => plural(count, { one: '1 Tag', other: `${formatCount(count)} Tage` }),
};

export const oneTimeCode: Catalogue['oneTimeCode'] = {
  title: 'Einmalcode',
  lead: (name) =>
    `Dieser Code ist für ${name} und wird am Empfang gegen ein eigenes Passwort getauscht. Er wird nur jetzt gezeigt.`,
  until: (instant) => `Gültig bis ${instant}.`,
  reset: 'Geht er verloren oder ist seine Zeit vorbei, hilft „Passwort zurücksetzen“.',
};

export const slip: Catalogue['slip'] = {
  print: 'Zettel drucken…',
  save: 'Zettel als PDF speichern…',
  printed: 'Der Zettel ist an den Drucker gegangen.',
  saved: (fileName) => `Gespeichert als ${fileName}.`,
};

export const letterhead: Catalogue['letterhead'] = {
  title: 'Briefkopf',
  text: 'Steht oben auf jedem Zettel mit einem Passwort, der gedruckt oder gespeichert wird.',
  name: 'Name des Betriebs',
  lines: 'Zeilen darunter',
  linesHint: 'Anschrift, Telefon, Öffnungszeiten: bis zu 6 Zeilen.',
  preview: 'So sieht ein Zettel aus',
  exampleName: 'Alex Beispiel',
  exampleLogin: 'alex.beispiel',
  unsaved: 'Der geänderte Briefkopf ist noch nicht gespeichert.',
  saved: 'Der Briefkopf wurde gespeichert',
};

export const givePasswords: Catalogue['givePasswords'] = {
  what: 'Was die Mitglieder bekommen',
  modes: { code: 'Einen Einmalcode', generate: 'Ein vorläufiges Passwort' },
  hints: {
    code: 'Er wird am Empfang gegen ein eigenes Passwort getauscht. Er ist kurz und läuft von selbst ab.',
    generate: 'Es gilt für eine Anmeldung, dann wird ein eigenes Passwort gewählt.',
  },
  onlyWithout: 'Nur Mitglieder, die noch kein Passwort haben',
  choosing: 'Bitte wählen, wohin die Zettel sollen.',
  hashing: (done, total) =>
    `${formatCount(done)} von ${formatCount(total)} Passwörtern sind fertig. Noch gilt keines davon.`,
  writing: 'Die Zettel entstehen…',
  done: (count, fileName) =>
    `${members(count)} ${plural(count, { one: 'hat', other: 'haben' })} ein neues Passwort. Die Zettel sind in ${fileName}.`,
};
