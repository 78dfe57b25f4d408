import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members, ofMembers } from './common.ts';

/** Taking archived members out for good. */
export const purge: Catalogue['purge'] = {
  action: 'Endgültig löschen…',
  titleOne: (name) => `${name} endgültig löschen?`,
  title: (count) => `${members(count)} endgültig löschen?`,
  lead: 'Das lässt sich nicht rückgängig machen, auch nicht aus dem Verlauf.',
  goes: 'Was gelöscht wird',
  goesDetails: 'Name, Kontaktdaten, Notizen, Gruppen, Schlagwörter, eigene Felder und das Passwort',
  goesHistory: 'Was der Verlauf dazu erzählt, mit alten und neuen Werten',
  goesBackups: (count) =>
    plural(count, {
      one: 'All das auch in der Kopie im Ordner „backups“',
      other: `All das auch in den ${formatCount(count)} Kopien im Ordner „backups“`,
    }),
  stays: 'Was bleibt',
  staysNumbers: 'Zahlen ohne Namen: in welchem Monat wie viele dazukamen und gingen',
  staysLine: 'Eine Zeile im Verlauf: wie viele gelöscht wurden, wann und von wem',
  staysOutside: 'Was außerhalb von Rollbook liegt: exportierte Dateien und anderswo aufbewahrte Kopien',
  notArchived: (count) =>
    plural(count, {
      one: '1 Mitglied ist nicht archiviert und bleibt.',
      other: `${members(count)} sind nicht archiviert und bleiben.`,
    }),
  unreadable: (count) =>
    plural(count, {
      one: '1 Kopie im Ordner „backups“ lässt sich nicht öffnen und enthält die Daten vielleicht noch.',
      other: `${formatCount(count)} Kopien im Ordner „backups“ lassen sich nicht öffnen und enthalten die Daten vielleicht noch.`,
    }),
  nobody: 'Niemand davon ist archiviert. Nur archivierte Mitglieder lassen sich endgültig löschen.',
  confirm: (count) => `Zum Löschen bitte die Anzahl der Mitglieder eingeben: ${formatCount(count)}`,
  submit: 'Endgültig löschen',
  working: 'Wird gelöscht…',
  progress: (done, total) => `${formatCount(done)} von ${ofMembers(total)}`,
  cleaning: 'Mitgliederdatei und Kopien werden aufgeräumt…',
  stopHint: 'Wird jetzt abgebrochen, wird niemand gelöscht.',
  stop: 'Abbrechen',
  stopped: 'Abgebrochen. Niemand wurde gelöscht.',
  doneTitle: 'Endgültig gelöscht',
  done: (count) =>
    plural(count, {
      one: '1 Mitglied wurde endgültig gelöscht',
      other: `${members(count)} wurden endgültig gelöscht`,
    }),
  notRewritten:
    'Der Datenträger war zu voll oder die Datei belegt: An unbenutzten Stellen der Mitgliederdatei können Spuren bleiben. Rollbook entfernt sie beim nächsten Start.',
};
