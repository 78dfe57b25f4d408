export type Cell = string | number;

export interface Table {
  title?: string;
  columns: string[];
  rows: Cell[][];
}

/** What a part of the benchmark found: printed, and kept in docs/benchmarks.md. */
export interface Section {
  name: string;
  title: string;
  /** How it was measured, in a sentence or two: a figure without that is worth nothing. */
  method: string;
  tables: Table[];
  notes: string[];
}

/** Milliseconds with three significant digits. */
export function ms(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function times(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : '–';
}

/** A figure beside what it should be. Nothing fails: who reads decides. */
export function against(value: string, aim: string, reached: boolean): string {
  return `${value} (aim ${aim}${reached ? '' : ', missed'})`;
}

export function toMarkdown({ title, columns, rows }: Table): string {
  const line = (cells: Cell[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const alignment = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  const table = [line(columns), line(alignment), ...rows.map(line)].join('\n');
  return title === undefined ? table : `**${title}**\n\n${table}`;
}
