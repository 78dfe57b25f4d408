import type { Catalogue } from '../en/index.ts';
import { formatInstant } from '../format.ts';

export const panel: Catalogue['panel'] = {
  name: 'Angaben zum Mitglied',
  close: 'Angaben schließen',
  failed: 'Dieses Mitglied kann nicht gezeigt werden',
  contact: 'Kontakt',
  signIn: 'Anmeldung',
  record: 'Verlauf',
  passwordSet: 'Vergeben',
  passwordSetAt: (instant) => `Vergeben am ${formatInstant(instant)}`,
  passwordNone: 'Noch keines',
  mustChange: 'Muss bei der nächsten Anmeldung geändert werden',
  lastVisit: 'Letzter Besuch',
  never: 'Noch nie',
  failedAttempts: 'Fehlversuche',
  added: 'Hinzugefügt',
  changed: 'Geändert',
  archivedNote:
    'Dieses Mitglied ist archiviert und kann sich nicht anmelden. Zum Ändern zuerst wiederherstellen.',
  archived: (name) => `${name} wurde archiviert`,
  restored: (name) => `${name} wurde wiederhergestellt`,
  unlocked: (name) => `${name} wurde entsperrt`,
  leaveTitle: 'Ohne Speichern verlassen?',
  leaveText: 'An diesem Mitglied wurde etwas geändert, das noch nicht gespeichert ist.',
  leave: 'Ohne Speichern verlassen',
  stay: 'Weiter bearbeiten',
};
