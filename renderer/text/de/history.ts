import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members, ofMembers } from './common.ts';

/** The history and undo. */
export const history: Catalogue['history'] = {
  undone: 'Die Änderung wurde rückgängig gemacht',
  redone: 'Die Änderung wurde wiederholt',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen. Ältere Änderungen stehen im Verlauf.',
  nothingLeft: 'Es war nichts mehr rückgängig zu machen.',
  nothingRestored: (who) => `Nichts wurde rückgängig gemacht. Inzwischen geändert und so belassen: ${who}`,
  partlyUndone: (restored, who) =>
    `Bei ${formatCount(restored)} rückgängig gemacht. Inzwischen geändert und so belassen: ${who}`,
  more: (count) => `${formatCount(count)} weitere`,

  undoing: 'Die Änderung wird rückgängig gemacht…',
  redoing: 'Die Änderung wird wiederholt…',
  progress: (done, total) => `${formatCount(done)} von ${ofMembers(total)}`,
  stopHint: 'Wird abgebrochen, bleibt alles, wie es jetzt ist.',
  stop: 'Abbrechen',
  stopped: 'Abgebrochen. Es wurde nichts geändert.',

  lead: 'Alles, was geändert wurde, das Neueste zuerst. Fast alles lässt sich rückgängig machen, wie alt es auch ist.',
  failed: 'Der Verlauf kann gerade nicht gezeigt werden',
  emptyTitle: 'Noch wurde nichts geändert',
  emptyText: 'Hier wird jede Änderung an den Mitgliedern stehen, und sie lässt sich rückgängig machen.',
  older: 'Ältere Änderungen zeigen',
  showMembers: 'Zu den Mitgliedern',

  redo: 'Wiederholen',
  undoOne: (what) => `Rückgängig machen: ${what}`,
  redoOne: (what) => `Wiederholen: ${what}`,
  show: (what) => `${what}. Mitglieder zeigen`,
  undoneAt: (instant) => `Rückgängig gemacht am ${instant}`,
  redoneAt: (instant) => `Wiederholt am ${instant}`,
  conflicts: (count) =>
    plural(count, {
      one: '1 Mitglied war inzwischen geändert worden und blieb, wie es war.',
      other: `${members(count)} waren inzwischen geändert worden und blieben, wie sie waren.`,
    }),
  never: {
    password: 'Lässt sich nicht rückgängig machen: Das alte Passwort wird nicht aufbewahrt',
    strengthened: 'Lässt sich nicht rückgängig machen: Die schwache Form wird nicht aufbewahrt',
    secondFactor: 'Lässt sich nicht rückgängig machen: Geheimnisse zweiter Faktoren werden nicht aufbewahrt',
    date: 'Lässt sich nicht rückgängig machen: Das Datum war erreicht',
    purged: 'Lässt sich nicht rückgängig machen: endgültig gelöscht',
    gone: 'Lässt sich nicht rückgängig machen: inzwischen endgültig gelöscht',
  },

  someone: 'ein Mitglied, das es nicht mehr gibt',
  until: (instant) => `bis ${instant}`,
  ownFields: 'eigene Felder',
  undid: (what) => `Rückgängig gemacht: ${what}`,
  redid: (what) => `Wiederholt: ${what}`,
  unknown: 'Etwas wurde geändert',
  merged: 'Zwei Mitglieder zusammengeführt',
  purged: (count) => `${members(count)} endgültig gelöscht`,
  what: {
    accountCreated: (who) => `${who} aufgenommen`,
    accountUpdated: (who) => `${who} geändert`,
    accountLocked: (who) => `${who} gesperrt`,
    accountUnlocked: (who) => `${who} entsperrt`,
    accountLockBegan: (who) => `Eine geplante Sperre hat begonnen: ${who}`,
    accountLockEnded: (who) => `Eine Sperre ist abgelaufen: ${who}`,
    accountArchived: (who) => `${who} archiviert`,
    accountRestored: (who) => `${who} aus dem Archiv zurückgeholt`,
    accountSecondFactorSet: (who) => `Zweiten Faktor für ${who} eingerichtet`,
    accountSecondFactorRemoved: (who) => `Zweiten Faktor von ${who} entfernt`,
    accountRecoveryCodesRenewed: (who) => `Neue Ersatzcodes für ${who} erstellt`,
    accountPasswordReset: (who) => `Neues Passwort für ${who}`,
    accountPasswordStrengthened: (who) => `Passwortschutz verstärkt: ${who}`,
    accountPasswordChanged: (who) => `Neues Passwort gewählt: ${who}`,
    accountAttemptsCleared: (who) => `Fehlversuche gelöscht: ${who}`,
  },
  passwordsGiven: {
    passwords: (who) => `Neue Passwörter auf Zetteln für ${who}`,
    codes: (who) => `Einmalcodes auf Zetteln für ${who}`,
  },
  passwordChange: {
    asked: (who) => `Passwortänderung bei der nächsten Anmeldung verlangt: ${who}`,
    dropped: (who) => `Passwortänderung nicht mehr verlangt: ${who}`,
  },
  fieldSet: (field, who) => `„${field}“ gesetzt für ${who}`,
  fieldEmptied: (field, who) => `„${field}“ geleert für ${who}`,
  groupsAdded: {
    one: (name, who) => `Gruppe ${name} hinzugefügt: ${who}`,
    other: (names, who) => `Gruppen ${names} hinzugefügt: ${who}`,
  },
  groupsRemoved: {
    one: (name, who) => `Gruppe ${name} entfernt: ${who}`,
    other: (names, who) => `Gruppen ${names} entfernt: ${who}`,
  },
  tagsAdded: {
    one: (name, who) => `Schlagwort ${name} hinzugefügt: ${who}`,
    other: (names, who) => `Schlagwörter ${names} hinzugefügt: ${who}`,
  },
  tagsRemoved: {
    one: (name, who) => `Schlagwort ${name} entfernt: ${who}`,
    other: (names, who) => `Schlagwörter ${names} entfernt: ${who}`,
  },
  renamed: {
    group: (name, to) => `Gruppe ${name} umbenannt in ${to}`,
    tag: (name, to) => `Schlagwort ${name} umbenannt in ${to}`,
  },
  removed: {
    group: (name) => `Gruppe ${name} gelöscht`,
    tag: (name) => `Schlagwort ${name} gelöscht`,
  },
  members,
};
