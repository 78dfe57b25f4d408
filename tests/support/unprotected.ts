/** Takes off the one apostrophe that keeps a spreadsheet from running a cell, as an importer would. */
export function unprotected(cell: string): string {
  return /^'+[=+\-@\t\r\n\0＝＋－＠|%]/u.test(cell) ? cell.slice(1) : cell;
}
