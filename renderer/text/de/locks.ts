import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const locks: Catalogue['locks'] = {
  calendar: 'Kalender der Sperren',
  previous: 'Voriger Monat',
  next: 'Nächster Monat',
  today: 'Heute',
  soon: 'Nächste 30 Tage',
  showSoon: 'Die nächsten 30 Tage zeigen',
  begin: (count) => plural(count, { one: '1 beginnt', other: `${formatCount(count)} beginnen` }),
  end: (count) => plural(count, { one: '1 endet', other: `${formatCount(count)} enden` }),
  beginning: 'Beginnende Sperren',
  ending: 'Endende Sperren',
  showAll: (count) =>
    plural(count, { one: 'In der Liste zeigen', other: `Alle ${formatCount(count)} in der Liste zeigen` }),
  beginningOn: (period) => `Beginnende Sperren: ${period}`,
  endingOn: (period) => `Endende Sperren: ${period}`,
  nobodyBegins: 'Keine Sperre beginnt.',
  nobodyEnds: 'Keine Sperre endet.',
  noneSoon:
    'In den nächsten 30 Tagen beginnt oder endet keine Sperre. Sperren mit einem Datum erscheinen hier von selbst.',
  noneThen: 'An diesem Tag beginnt oder endet keine Sperre.',
  past: 'Von vergangenen Tagen erscheinen nur Sperren, die noch gelten.',
  from: (instant) => `ab ${instant}`,
  until: (instant) => `bis ${instant}`,
  failed: 'Die Sperren lassen sich nicht zeigen',
};
