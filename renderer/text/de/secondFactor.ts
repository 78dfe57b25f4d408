import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const secondFactor: Catalogue['secondFactor'] = {
  title: 'Zweiter Faktor',
  none: 'Nur das Passwort wird verlangt.',
  since: (instant) => `Außer dem Passwort wird ein Code aus der App des Mitglieds verlangt, seit ${instant}.`,
  codesLeft: (count) =>
    plural(count, {
      one: 'Noch 1 Ersatzcode ist übrig.',
      other: `Noch ${formatCount(count)} Ersatzcodes sind übrig.`,
    }),
  cannotBeChecked:
    'Der zweite Faktor lässt sich auf diesem Computer nicht prüfen, weil sein Schlüssel nicht hier liegt. Bitte entfernen und neu einrichten. Ersatzcodes gelten weiter.',
  setUp: 'Einrichten…',
  newCodes: 'Neue Ersatzcodes…',
  remove: 'Entfernen…',

  setUpTitle: 'Zweiten Faktor einrichten',
  setUpLead: (name) =>
    `Danach braucht ${name} das Passwort und einen Code, den eine App auf dem Telefon jede halbe Minute neu anzeigt.`,
  qr: 'QR-Code für die App',
  openApp: 'Das Mitglied öffnet eine Authenticator-App, zum Beispiel Aegis, Google Authenticator oder 2FAS.',
  scan: 'Damit wird dieses Bild gescannt.',
  orType: 'Ohne Kamera wird dieser Schlüssel eingetippt:',
  firstCode: 'Code, den die App jetzt zeigt',
  confirm: 'Einrichten',
  done: (name) => `Der zweite Faktor von ${name} ist eingerichtet`,

  codesTitle: 'Ersatzcodes',
  codesLead: (name) =>
    `Für ${name}, falls das Telefon verloren geht. Jeder Code gilt einmal, anstelle eines Codes aus der App.`,
  codesHint: 'Diese Codes werden nur jetzt angezeigt. Das Mitglied bewahrt sie getrennt vom Telefon auf.',
  print: 'Drucken…',
  copyFailed: 'Das Kopieren hat nicht geklappt. Die Codes lassen sich markieren und von Hand kopieren.',
  codesDone: (name) => `${name} hat neue Ersatzcodes`,

  newCodesTitle: 'Neue Ersatzcodes erstellen?',
  newCodesText: (name) => `Alle bisherigen Ersatzcodes von ${name} gelten dann sofort nicht mehr.`,
  newCodesSubmit: 'Neue Codes erstellen',

  removeTitle: 'Zweiten Faktor entfernen?',
  removeText: (name) =>
    `Danach genügt für ${name} das Passwort. App und Ersatzcodes gelten nicht mehr. Das lässt sich nicht rückgängig machen, aber neu einrichten.`,
  removeSubmit: 'Entfernen',
  removed: (name) => `Der zweite Faktor von ${name} wurde entfernt`,
};

export const secondFactorSettings: Catalogue['secondFactorSettings'] = {
  title: 'Zweite Faktoren der Mitglieder',
  text: 'Woraus die Apps der Mitglieder ihre Codes bilden, ist verschlüsselt. Der Schlüssel dazu liegt außerhalb der Mitgliederdatei, im Ordner „keys“.',
  guard: {
    system:
      'Der Schlüssel wird vom Passwortspeicher dieses Computers geschützt: Auf einen anderen Computer kopiert ist er wertlos.',
    file: 'Dieser Computer bietet keinen Passwortspeicher, deshalb liegt der Schlüssel in einer Datei, die nur das eigene Benutzerkonto lesen kann. Kopien des Ordners „keys“ gehören nicht zu Kopien der Mitgliederdatei.',
  },
};
