import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvCell, csvRecord } from '../../../db/export/csv.ts';
import { unprotected } from '../../support/unprotected.ts';

/** What OWASP's "CSV Injection" page and its readers found to run or to reach out, and what looks like it. */
const hostile = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+49 30 1234',
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\0=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '|calc',
  '%0A',
  "'=1+1",
  "''=1+1",
  "'''@x",
  '=HYPERLINK("http://x.example","click")',
  '";=1+1',
];
const harmless = [
  '',
  'Ana',
  "O'Neil",
  "'Ana",
  "''",
  'a=b',
  'a,b;c\td',
  '"quoted"',
  '""',
  'two\r\nlines\n',
  ' lead',
  'שרה 🎈',
];

describe.each([',', ';', '\t'])('with %j between the cells', (delimiter) => {
  test.each([true, false])('an independent reader gets every cell back (protected: %s)', (safe) => {
    const cells = [...hostile, ...harmless];
    const record = (texts: string[]) =>
      csvRecord(
        texts.map((cell) => csvCell(cell, safe)),
        delimiter,
      );
    const text = record(cells) + record(cells.toReversed());
    const rows = parse(text, { delimiter, record_delimiter: '\r\n' });
    const read = rows.map((row) => (safe ? row.map(unprotected) : row));
    expect(read).toEqual([cells, cells.toReversed()]);
  });
});

describe('cells', () => {
  test.each(hostile.filter((text) => !text.startsWith('"')))('%j begins with an apostrophe', (text) => {
    expect(parse(csvCell(text, true), { relax_quotes: false })).toEqual([[`'${text}`]]);
    expect(csvCell(text, true)[1]).toBe("'");
  });

  test.each(hostile)('%j is left alone for other programs', (text) => {
    expect(csvCell(text, false)).toBe(`"${text.replaceAll('"', '""')}"`);
  });

  test.each(harmless)('%j gets no apostrophe', (text) => {
    expect(csvCell(text, true)).toBe(csvCell(text, false));
  });
});

test('a record ends as RFC 4180 has it', () => {
  expect(csvRecord(['"a"', '""'], ';')).toBe('"a";""\r\n');
});
