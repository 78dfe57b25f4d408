import { expect, test } from 'vitest';
import { eachValue } from '../../../db/accountIndex/customValues.ts';
import { instantOf } from '../../../db/accountIndex/storedRow.ts';

function read(json: string): [string, string][] {
  const values: [string, string][] = [];
  eachValue(json, (key, value) => values.push([key, value]));
  return values;
}

test.each<Record<string, string>>([
  {},
  { city: 'Bern' },
  { city: '', born: '2026-01-31', vip: 'true' },
  { 'a"b': 'c', 'd,"e"': '":"' },
  { city: '\\', note: 'two\nlines' },
  { city: '{"a":"b"}' },
  { city: '美 🎈', constructor: 'x' },
])('the values %j of custom fields are read as they were written', (values) => {
  expect(read(JSON.stringify(values))).toEqual(Object.entries(values));
});

test.each(['{ "city" : "Bern" }', '{"city": "Bern"}', '{"city":"Bern"\n}'])(
  'JSON that another program wrote is read too: %s',
  (json) => {
    expect(read(json)).toEqual([['city', 'Bern']]);
  },
);

test('instants are read as Date reads them, in leap years and long ago', () => {
  for (const text of [
    '1970-01-01T00:00:00.000Z',
    '2024-02-29T23:59:59.999Z',
    '2100-03-01T00:00:00.000Z',
    '2000-12-31T12:34:56.789Z',
    '1899-02-28T01:02:03.004Z',
    '9999-12-31T23:59:59.999Z',
    '2026-01-31T10:00:00Z',
  ])
    expect(instantOf(text)).toBe(Date.parse(text));
  expect(instantOf('')).toBeNaN();
});
