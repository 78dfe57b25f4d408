import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const none: Catalogue['none'] = '—';
export const windowFailed: Catalogue['windowFailed'] = 'Dieser Teil des Fensters kann nicht gezeigt werden';

export const status: Catalogue['status'] = {
  active: 'Aktiv',
  locked: 'Gesperrt',
  archived: 'Archiviert',
};

export const view: Catalogue['view'] = { everyone: 'Alle', ...status };

export const column: Catalogue['column'] = {
  displayName: 'Name',
  username: 'Benutzername',
  memberNumber: 'Nummer',
  email: 'E-Mail',
  phone: 'Telefon',
  status: 'Status',
  groups: 'Gruppen',
  tags: 'Schlagwörter',
  lastSignInAt: 'Letzter Besuch',
  passwordChangedAt: 'Passwort geändert',
  lockedUntil: 'Gesperrt bis',
  createdAt: 'Hinzugefügt',
  updatedAt: 'Geändert',
};

export function members(count: number): string {
  return plural(count, { one: '1 Mitglied', other: `${formatCount(count)} Mitglieder` });
}

/** The dative: “von 3 Mitgliedern”. */
export function ofMembers(count: number): string {
  return plural(count, { one: '1 Mitglied', other: `${formatCount(count)} Mitgliedern` });
}

export const common: Catalogue['common'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  save: 'Speichern',
  copy: 'Kopieren',
  copied: 'Kopiert',
  redo: 'Wiederholen',
  undo: 'Rückgängig machen',
  tryAgain: 'Erneut versuchen',
  dismiss: 'Ausblenden',
  notifications: 'Meldungen',
  discardTitle: 'Eingaben verwerfen?',
  discard: 'Verwerfen',
  keepTyping: 'Weiter eingeben',
};

export const actions: Catalogue['actions'] = {
  edit: 'Bearbeiten',
  palette: 'Alles finden…',
  shortcuts: 'Tastenkürzel',
  undoChange: 'Letzte Änderung rückgängig machen',
  newAccount: 'Neues Mitglied',
  find: 'Mitglieder suchen',
  exportCsv: 'Exportieren…',
  frontDesk: 'Empfang',
  lock: 'Sperren…',
  changeLock: 'Sperre ändern…',
  unlock: 'Entsperren',
  takeBackLock: 'Sperre zurücknehmen',
  resetPassword: 'Passwort zurücksetzen…',
  archive: 'Archivieren',
  restore: 'Wiederherstellen',
};
