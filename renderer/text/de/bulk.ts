import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members, ofMembers } from './common.ts';

const become = (count: number, what: string) =>
  `${members(count)} ${plural(count, { one: 'wird', other: 'werden' })} ${what}`;
const became = (count: number, what: string) =>
  `${members(count)} ${plural(count, { one: 'wurde', other: 'wurden' })} ${what}`;
const are = (count: number, what: string) =>
  `${formatCount(count)} ${plural(count, { one: 'ist', other: 'sind' })} ${what}`;
const have = (count: number, what: string) =>
  `${formatCount(count)} ${plural(count, { one: 'hat', other: 'haben' })} ${what}`;
const wouldHave = (count: number, what: string) =>
  `${formatCount(count)} ${plural(count, { one: 'hätte', other: 'hätten' })} ${what}`;
const leftOut = (count: number, what: string) =>
  plural(count, { one: `${what} und bleibt außen vor.`, other: `${what} und bleiben außen vor.` });

export const bulk: Catalogue['bulk'] = {
  actions: 'Aktionen',
  menu: {
    lock: 'Sperren…',
    unlock: 'Entsperren…',
    archive: 'Archivieren…',
    restore: 'Wiederherstellen…',
    addGroups: 'In Gruppen aufnehmen…',
    removeGroups: 'Aus Gruppen nehmen…',
    addTags: 'Schlagwörter hinzufügen…',
    removeTags: 'Schlagwörter entfernen…',
    setField: 'Feld ausfüllen…',
    askPassword: 'Neues Passwort verlangen…',
    keepPassword: 'Kein neues Passwort mehr verlangen…',
    clearAttempts: 'Fehlversuche löschen…',
  },
  titles: {
    lock: 'Mitglieder sperren',
    unlock: 'Mitglieder entsperren',
    archive: 'Mitglieder archivieren',
    restore: 'Mitglieder wiederherstellen',
    addGroups: 'Mitglieder in Gruppen aufnehmen',
    removeGroups: 'Mitglieder aus Gruppen nehmen',
    addTags: 'Schlagwörter hinzufügen',
    removeTags: 'Schlagwörter entfernen',
    setField: 'Feld bei Mitgliedern ausfüllen',
    askPassword: 'Neues Passwort verlangen',
    keepPassword: 'Kein neues Passwort mehr verlangen',
    clearAttempts: 'Fehlversuche löschen',
  },
  acts: {
    lock: {
      submit: (count) => `${members(count)} sperren`,
      will: (count) => `${become(count, 'gesperrt')}.`,
      done: (count) => became(count, 'gesperrt'),
      already: (count) => `${are(count, 'schon genau so gesperrt')}.`,
    },
    planLock: {
      submit: (count) => `Sperre für ${members(count)} planen`,
      will: (count) => `${become(count, 'von diesem Tag an gesperrt')}.`,
      done: (count) => `Die Sperre für ${members(count)} ist geplant`,
      already: (count) => `${have(count, 'genau diese Sperre schon')}.`,
    },
    unlock: {
      submit: (count) => `${members(count)} entsperren`,
      will: (count) => `${become(count, 'entsperrt')}.`,
      done: (count) => became(count, 'entsperrt'),
      already: (count) => `${are(count, 'nicht gesperrt')}.`,
    },
    archive: {
      submit: (count) => `${members(count)} archivieren`,
      will: (count) => `${become(count, 'archiviert')}.`,
      done: (count) => became(count, 'archiviert'),
      already: (count) => `${are(count, 'schon archiviert')}.`,
    },
    restore: {
      submit: (count) => `${members(count)} wiederherstellen`,
      will: (count) => `${become(count, 'aus dem Archiv zurückgeholt')}.`,
      done: (count) => became(count, 'aus dem Archiv zurückgeholt'),
      already: (count) => `${are(count, 'nicht archiviert')}.`,
    },
    addGroups: {
      submit: (count) => `${members(count)} aufnehmen`,
      will: (count, what) => `${become(count, `in ${what} aufgenommen`)}.`,
      done: (count, what) => became(count, `in ${what} aufgenommen`),
      already: (count) => `${are(count, 'schon dabei')}.`,
    },
    removeGroups: {
      submit: (count) => `${members(count)} herausnehmen`,
      will: (count, what) => `${become(count, `aus ${what} herausgenommen`)}.`,
      done: (count, what) => became(count, `aus ${what} herausgenommen`),
      already: (count) => `${are(count, 'nicht dabei')}.`,
    },
    addTags: {
      submit: (count) => `Bei ${ofMembers(count)} hinzufügen`,
      will: (count, what) =>
        `${plural(count, { one: '1 Mitglied bekommt', other: `${members(count)} bekommen` })} das Schlagwort ${what}.`,
      done: (count, what) => `${what} wurde bei ${ofMembers(count)} hinzugefügt`,
      already: (count) => `${have(count, 'es schon')}.`,
    },
    addSeveralTags: {
      submit: (count) => `Bei ${ofMembers(count)} hinzufügen`,
      will: (count, what) =>
        `${plural(count, { one: '1 Mitglied bekommt', other: `${members(count)} bekommen` })} die Schlagwörter ${what}.`,
      done: (count, what) => `${what} wurden bei ${ofMembers(count)} hinzugefügt`,
      already: (count) => `${have(count, 'sie schon')}.`,
    },
    removeTags: {
      submit: (count) => `Bei ${ofMembers(count)} entfernen`,
      will: (count, what) =>
        `${plural(count, { one: '1 Mitglied verliert', other: `${members(count)} verlieren` })} das Schlagwort ${what}.`,
      done: (count, what) => `${what} wurde bei ${ofMembers(count)} entfernt`,
      already: (count) => `${have(count, 'es nicht')}.`,
    },
    removeSeveralTags: {
      submit: (count) => `Bei ${ofMembers(count)} entfernen`,
      will: (count, what) =>
        `${plural(count, { one: '1 Mitglied verliert', other: `${members(count)} verlieren` })} die Schlagwörter ${what}.`,
      done: (count, what) => `${what} wurden bei ${ofMembers(count)} entfernt`,
      already: (count) => `${have(count, 'sie nicht')}.`,
    },
    setField: {
      submit: (count) => `${members(count)} ändern`,
      will: (count, what) =>
        `${plural(count, { one: '1 Mitglied bekommt', other: `${members(count)} bekommen` })} diesen Wert bei ${what}.`,
      done: (count, what) => `${what} wurde bei ${ofMembers(count)} ausgefüllt`,
      already: (count) => `${have(count, 'diesen Wert schon')}.`,
    },
    emptyField: {
      submit: (count) => `Feld bei ${ofMembers(count)} leeren`,
      will: (count, what) => `Bei ${ofMembers(count)} wird ${what} geleert.`,
      done: (count, what) => `${what} wurde bei ${ofMembers(count)} geleert`,
      already: (count) => `${have(count, 'dort nichts')}.`,
    },
    askPassword: {
      submit: (count) => `Von ${ofMembers(count)} verlangen`,
      will: (count) =>
        `${plural(count, { one: '1 Mitglied muss', other: `${members(count)} müssen` })} ein neues Passwort wählen.`,
      done: (count) =>
        `${plural(count, { one: '1 Mitglied muss', other: `${members(count)} müssen` })} ein neues Passwort wählen`,
      already: (count) =>
        `${plural(count, { one: '1 muss', other: `${formatCount(count)} müssen` })} das schon.`,
    },
    keepPassword: {
      submit: (count) => `${members(count)} ändern`,
      will: (count) =>
        `${plural(count, { one: '1 Mitglied darf', other: `${members(count)} dürfen` })} das eigene Passwort behalten.`,
      done: (count) =>
        `${plural(count, { one: '1 Mitglied darf', other: `${members(count)} dürfen` })} das eigene Passwort behalten`,
      already: (count) =>
        `${plural(count, { one: '1 darf', other: `${formatCount(count)} dürfen` })} das schon.`,
    },
    clearAttempts: {
      submit: (count) => `Bei ${ofMembers(count)} löschen`,
      will: (count) => `Die Fehlversuche von ${ofMembers(count)} werden gelöscht.`,
      done: (count) => `Die Fehlversuche von ${ofMembers(count)} wurden gelöscht`,
      already: (count) => `${have(count, 'keine')}.`,
    },
  },
  leads: {
    lock: 'Gesperrte Mitglieder können sich nicht anmelden, bis die Sperre endet. Wer schon gesperrt ist, bekommt stattdessen diesen Grund und diese Daten.',
    unlock: 'Die Sperren enden sofort, auch solche, die erst geplant sind.',
    archive:
      'Archivierte Mitglieder können sich nicht anmelden und verschwinden aus der Liste. Alles bleibt erhalten und lässt sich aus dem Archiv wiederherstellen.',
    restore: 'Alles kommt mit zurück, auch eine Sperre, die noch gilt.',
    addGroups: 'Eine Gruppe, die es noch nicht gibt, wird angelegt.',
    askPassword: 'Bei der nächsten Anmeldung wird ein neues Passwort gewählt. Bis dahin gilt das bisherige.',
    keepPassword: 'Die Anmeldung geht weiter mit dem bisherigen Passwort.',
    clearAttempts: 'Wer nach zu vielen falschen Passwörtern warten muss, wartet nicht länger.',
  },
  refused: {
    archived: (count) => leftOut(count, are(count, 'archiviert')),
    no_password: (count) => leftOut(count, have(count, 'kein Passwort')),
    tooManyGroups: (count) => leftOut(count, wouldHave(count, 'zu viele Gruppen')),
    tooManyTags: (count) => leftOut(count, wouldHave(count, 'zu viele Schlagwörter')),
    tooManyFields: (count) => leftOut(count, wouldHave(count, 'zu viele eigene Felder')),
    not_found: (count) => leftOut(count, are(count, 'nicht mehr da')),
    required: (count) =>
      plural(count, {
        one: '1 bleibt außen vor, weil hier etwas stehen muss.',
        other: `${formatCount(count)} bleiben außen vor, weil hier etwas stehen muss.`,
      }),
    not_unique: (count) =>
      plural(count, {
        one: '1 bleibt außen vor: Ein anderes Mitglied hat diesen Wert, und keine zwei dürfen ihn teilen.',
        other: `${formatCount(count)} bleiben außen vor: Keine zwei Mitglieder dürfen diesen Wert teilen.`,
      }),
    other: (count) =>
      leftOut(
        count,
        plural(count, {
          one: '1 lässt sich nicht ändern',
          other: `${formatCount(count)} lassen sich nicht ändern`,
        }),
      ),
  },
  recap: 'Was geschehen wird',
  counting: 'Wird gezählt…',
  nobody: 'Kein Mitglied wird geändert.',
  more: (count) => `${formatCount(count)} weitere`,
  progressLabel: 'Fortschritt der Änderung',
  progress: (done, total) => `${formatCount(done)} von ${formatCount(total)}`,
  stop: 'Anhalten',
  stopped: 'Angehalten. Kein Mitglied wurde geändert.',
  nothingDone: 'Kein Mitglied musste geändert werden.',
  undone: (count) => `Bei ${ofMembers(count)} rückgängig gemacht`,
  field: 'Feld',
  chooseField: 'Feld wählen',
  value: 'Neuer Wert',
  empty: 'Das Feld stattdessen leeren',
};
