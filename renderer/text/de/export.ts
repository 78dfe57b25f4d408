import type { Catalogue } from '../en/index.ts';
import { formatCount } from '../format.ts';
import { members } from './common.ts';

export const exporting: Catalogue['export'] = {
  title: 'Mitglieder exportieren',
  lead: 'Speichert eine Tabelle (CSV), die Excel, LibreOffice und die meisten anderen Programme öffnen. Passwörter sind nie enthalten.',
  what: 'Umfang',
  everyone: 'Alle, auch archivierte Mitglieder',
  shown: (count) => `Was die Liste gerade zeigt (${formatCount(count)})`,
  selected: (count) => `Die ausgewählten Mitglieder (${formatCount(count)})`,
  separator: 'Spalten getrennt durch',
  comma: 'Komma',
  semicolon: 'Semikolon',
  tab: 'Tabulator',
  bom: 'In Excel mit Umlauten lesbar',
  bomHint: 'Auslassen, wenn ein anderes Programm die Datei liest.',
  safe: 'Vor Formeln schützen',
  safeHint: 'Verhindert, dass die Tabelle Text ausführt, der wie eine Formel aussieht.',
  submit: 'Exportieren…',
  choosing: 'Bitte den Speicherort wählen…',
  progress: (done, total) => `${formatCount(done)} von ${formatCount(total)}`,
  progressLabel: 'Fortschritt des Exports',
  stopped: 'Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.',
  finished: (rows, file) => `${members(rows)} in ${file} gespeichert`,
};
