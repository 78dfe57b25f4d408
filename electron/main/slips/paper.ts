export type Paper = 'A4' | 'Letter';

/** Where paper is 8.5 by 11 inches: Unicode CLDR's list of territories with the measure US-Letter. */
const letterCountries = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper in use where this computer is. `country` may be empty; the locale then says, `en-US`. */
export function paperOf(country: string, locale: string): Paper {
  const region = country === '' ? (/[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? '') : country.toUpperCase();
  return letterCountries.has(region) ? 'Letter' : 'A4';
}
