/**
 * What a spreadsheet would run or drop at the start of a cell: OWASP "CSV Injection" and the full-width forms that
 * some programs fold. Leading apostrophes are included so that taking one away again is always right.
 */
const active = /^'*[=+\-@\t\r\n\0＝＋－＠|%]/u;

/** One cell: always quoted, quotes doubled (RFC 4180 section 2). With `safe`, one apostrophe before active text. */
export function csvCell(text: string, safe: boolean): string {
  const shown = safe && active.test(text) ? `'${text}` : text;
  return `"${shown.includes('"') ? shown.replaceAll('"', '""') : shown}"`;
}

/**
 * One record with its line end, CRLF as RFC 4180 has it. `plain` marks cells whose text we made ourselves (ids,
 * dates, flags): they need no look at their signs, which is a third of the time of an export.
 */
export function csvRecord(
  cells: readonly string[],
  format: { delimiter: string; safe: boolean; plain?: readonly boolean[] },
): string {
  let record = '';
  for (let index = 0; index < cells.length; index += 1) {
    const text = cells[index] ?? '';
    if (index > 0) record += format.delimiter;
    record += text === '' || format.plain?.[index] ? `"${text}"` : csvCell(text, format.safe);
  }
  return `${record}\r\n`;
}
