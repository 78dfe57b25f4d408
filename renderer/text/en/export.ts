import { formatCount } from '../format.ts';
import { members } from './common.ts';

export const exporting = {
  title: 'Export members',
  lead: 'Saves a table file (CSV) that Excel, LibreOffice and most other programs open. Passwords are never in it.',
  what: 'What',
  everyone: 'Everyone, also archived members',
  shown: (count: number) => `What the list shows now (${formatCount(count)})`,
  selected: (count: number) => `The selected members (${formatCount(count)})`,
  separator: 'Columns separated by',
  comma: 'Comma',
  semicolon: 'Semicolon',
  tab: 'Tab',
  bom: 'Opens in Excel with accents',
  bomHint: 'Leave it off when another program reads the file.',
  safe: 'Protect against formulas',
  safeHint: 'Keeps a spreadsheet from running text that looks like a formula.',
  submit: 'Export…',
  choosing: 'Choose where to save the file…',
  progress: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)}`,
  progressLabel: 'Export progress',
  stopped: 'The export was stopped. No file was written.',
  finished: (rows: number, file: string) => `${members(rows)} saved in ${file}`,
};
