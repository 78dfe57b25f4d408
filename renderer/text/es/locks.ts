import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const locks: Catalogue['locks'] = {
  calendar: 'Calendario de bloqueos',
  previous: 'Mes anterior',
  next: 'Mes siguiente',
  today: 'Hoy',
  soon: 'Próximos 30 días',
  showSoon: 'Mostrar los próximos 30 días',
  begin: (count) => plural(count, { one: '1 empieza', other: `${formatCount(count)} empiezan` }),
  end: (count) => plural(count, { one: '1 termina', other: `${formatCount(count)} terminan` }),
  beginning: 'Bloqueos que empiezan',
  ending: 'Bloqueos que terminan',
  showAll: (count) =>
    plural(count, { one: 'Mostrar en la lista', other: `Mostrar los ${formatCount(count)} en la lista` }),
  beginningOn: (period) => `Bloqueos que empiezan: ${period}`,
  endingOn: (period) => `Bloqueos que terminan: ${period}`,
  nobodyBegins: 'Ningún bloqueo empieza.',
  nobodyEnds: 'Ningún bloqueo termina.',
  noneSoon:
    'Ningún bloqueo empieza ni termina en los próximos 30 días. Los bloqueos con fecha aparecen aquí solos.',
  noneThen: 'Ningún bloqueo empieza ni termina este día.',
  past: 'De los días pasados solo se muestran los bloqueos que aún valen.',
  from: (instant) => `desde el ${instant}`,
  until: (instant) => `hasta el ${instant}`,
  failed: 'No se pueden mostrar los bloqueos',
};
