import type { Catalogue } from '../en/index.ts';

export const password: Catalogue['password'] = {
  choice: 'Erstes Passwort',
  newChoice: 'Neues Passwort',
  mode: {
    generate: 'Vorläufiges Passwort erstellen',
    set: 'Selbst eingeben',
    none: 'Noch kein Passwort',
  },
  generateHint: 'Rollbook erstellt eines, das sich gut vorlesen lässt. Es wird einmal gezeigt.',
  noneHint: 'Ohne Passwort kann sich das Mitglied nicht anmelden.',
  typed: 'Passwort',
  typedHint: (minimum) => `Mindestens ${minimum} Zeichen. Mehrere Wörter ergeben ein gutes Passwort.`,
  show: 'Passwort zeigen',
  mustChange: 'Muss bei der nächsten Anmeldung geändert werden',
};

export const oneTime: Catalogue['oneTime'] = {
  title: 'Vorläufiges Passwort',
  lead: (name) => `Dieses Passwort ist für ${name}. Es wird nur jetzt gezeigt.`,
  reset: 'Geht es verloren, hilft „Passwort zurücksetzen“.',
  copyFailed: 'Das Kopieren hat nicht geklappt. Bitte das Passwort markieren und von Hand kopieren.',
};

export const reset: Catalogue['reset'] = {
  title: 'Passwort zurücksetzen',
  lead: (name) => `Das bisherige Passwort von ${name} gilt dann sofort nicht mehr.`,
  leadNone: (name) => `${name} hat noch kein Passwort.`,
  submit: 'Passwort zurücksetzen',
  done: (name) => `Das Passwort von ${name} wurde zurückgesetzt`,
};

export const strength: Catalogue['strength'] = {
  label: 'Stärke',
  none: 'Noch nicht bewertet',
  words: {
    veryWeak: 'Sehr schwach',
    weak: 'Schwach',
    fair: 'Mittel',
    strong: 'Stark',
    veryStrong: 'Sehr stark',
  },
  tooShort: (minimum) => `Bitte mindestens ${minimum} Zeichen verwenden.`,
  atOnce: 'Wer die Mitgliederdatei gestohlen hat, errät es sofort.',
  time: (time) => `Wer die Mitgliederdatei gestohlen hat, braucht etwa ${time}, um es zu erraten.`,
  forEver: 'Wer die Mitgliederdatei gestohlen hat, braucht mehr als eine Million Jahre, um es zu erraten.',
};
