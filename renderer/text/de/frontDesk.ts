import type { Catalogue } from '../en/index.ts';

export const frontDesk: Catalogue['frontDesk'] = {
  welcome: 'Willkommen',
  lead: 'Bitte den Benutzernamen und das Passwort (oder den erhaltenen Code) eingeben.',
  login: 'Benutzername oder E-Mail',
  submit: 'Prüfen',
  next: 'Fertig',
  leave: 'Empfang verlassen',
  clears: (seconds) => `Leert sich in ${seconds} s`,

  ok: (name) => `Willkommen, ${name}`,
  okHint: 'Das Passwort stimmt.',
  okWithCodeHint: 'Passwort und Code stimmen.',
  wrong: 'Das stimmt nicht',
  wrongHint: 'Benutzername oder Passwort ist falsch. Groß- und Kleinschreibung prüfen und erneut versuchen.',
  locked: 'Diese Mitgliedschaft ist gesperrt',
  lockedSay: 'Die Mitgliedschaft ist im Moment gesperrt. Wir sehen gern gemeinsam nach, was zu tun ist.',
  lockedForever: 'Auf unbestimmte Zeit',
  noPassword: 'Es gibt kein Passwort, das verwendet werden kann',
  noPasswordHint: 'Am Empfang gibt es eines.',
  expired: 'Dieser Einmalcode ist abgelaufen',
  expiredHint: 'Der Code stimmt, aber seine Zeit ist vorbei. Am Empfang gibt es einen neuen.',
  throttled: 'Zu viele Fehlversuche',
  throttledHint: 'Es ist nichts gesperrt. Wenn die Zeit abgelaufen ist, geht es weiter.',
  tryAgainIn: 'Neuer Versuch in',

  secondFactor: 'Nun der Code',
  secondFactorHint: 'Das Passwort stimmt. Bitte den Code eingeben, den die App auf dem Telefon jetzt zeigt.',
  onlyRecoveryCodes:
    'Das Passwort stimmt. Codes der App lassen sich hier im Moment nicht prüfen, ein Ersatzcode schon. Der Empfang hilft gern weiter.',
  recoveryLead: 'Das Passwort stimmt. Bitte einen der Ersatzcodes vom Blatt eingeben.',
  appCode: 'Code aus der App',
  appCodeHint: 'Sechs Ziffern',
  recoveryCode: 'Ersatzcode',
  recoveryCodeHint: 'Sechzehn Buchstaben und Ziffern vom Blatt',
  haveRecoveryCode: 'Ersatzcode verwenden',
  haveApp: 'Code aus der App verwenden',
  wrongCode: 'Der Code passt nicht',
  wrongCodeHint:
    'Jeder Code gilt einmal und eine halbe Minute lang: bitte den neuesten nehmen. Passt keiner, bitte die Uhr dieses Computers prüfen.',
  wrongRecoveryCodeHint:
    'Dieser Ersatzcode wurde schon verwendet oder enthält einen Tippfehler. Jeder gilt einmal: bitte prüfen oder einen anderen nehmen.',

  choose: 'Bitte ein neues Passwort wählen',
  chooseHint: 'Das stimmt. Jetzt bitte ein eigenes Passwort wählen.',
  newPassword: 'Neues Passwort',
  save: 'Neues Passwort speichern',
  changedHint: 'Das neue Passwort ist gespeichert und gilt ab sofort.',

  last: (name) => `Zuletzt am Empfang: ${name}`,
  lastWithoutPassword: 'Zuletzt am Empfang: ein Mitglied ohne verwendbares Passwort',
  showMember: 'Mitglied anzeigen',
};

export const attempts: Catalogue['attempts'] = {
  last: (instant) => `zuletzt ${instant}`,
  waits: (time) => `wartet bis ${time}`,
  clear: 'Fehlversuche löschen',
  cleared: (name) => `Die Fehlversuche von ${name} wurden gelöscht`,
};
