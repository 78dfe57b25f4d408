import type { Catalogue } from '../en/index.ts';

export const check: Catalogue['check'] = {
  title: 'Passwort prüfen',
  lead: 'Die Person am Empfang gibt ihr Passwort selbst ein. Es wird geprüft und nicht gespeichert.',
  login: 'Benutzername oder E-Mail',
  submit: 'Prüfen',
  ok: 'Das Passwort stimmt',
  okHint: 'Dieses Konto gehört dieser Person.',
  okMustChange: 'Das Passwort muss bei der nächsten Anmeldung geändert werden.',
  wrong: 'Das stimmt nicht',
  wrongHint: 'Benutzername oder Passwort ist falsch. Groß- und Kleinschreibung prüfen und erneut versuchen.',
  locked: 'Dieses Mitglied ist gesperrt',
  noPassword: 'Es gibt noch kein Passwort',
  noPasswordHint: 'Mit „Passwort zurücksetzen“ bekommt dieses Mitglied eines.',
  throttled: 'Zu viele Versuche',
  throttledUntil: (time) => `Bitte bis ${time} warten und dann erneut versuchen.`,
  throttledHint: 'Bitte ein paar Minuten warten und dann erneut versuchen.',
  showMember: 'Mitglied anzeigen',
};
