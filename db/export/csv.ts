/**
 * What a spreadsheet would run or drop at the start of a cell: OWASP "CSV Injection" and the full-width forms that
 * some programs fold. Leading apostrophes are included so that taking one away again is always right.
 */
const active = /^'*[=+\-@\t\r\n\0＝＋－＠|%]/u;

/** Whether a text may be active at all by its first UTF-16 unit: letters and digits of any script may not. */
function mayBeActive(unit: number): boolean {
  return unit < 48 || unit === 61 || unit === 64 || unit === 124 || unit >= 0xff00;
}

/** One cell: always quoted, quotes doubled (RFC 4180 section 2). With `safe`, one apostrophe before active text. */
export function csvCell(text: string, safe: boolean): string {
  const shown = safe && mayBeActive(text.charCodeAt(0)) && active.test(text) ? `'${text}` : text;
  return `"${shown.includes('"') ? shown.replaceAll('"', '""') : shown}"`;
}

/** One record with its line end, CRLF as RFC 4180 has it. `cells` are quoted already. */
export function csvRecord(cells: readonly string[], delimiter: string): string {
  return `${cells.join(delimiter)}\r\n`;
}
