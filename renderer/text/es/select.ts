import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const select: Catalogue['select'] = {
  column: 'Selección',
  one: (name) => `Seleccionar a ${name}`,
  everyone: 'Seleccionar todos los resultados',
  some: (count) => {
    const number = formatCount(count);
    return plural(count, {
      one: '1 miembro seleccionado',
      many: `${number} de miembros seleccionados`,
      other: `${number} miembros seleccionados`,
    });
  },
  all: (count) => {
    const number = formatCount(count);
    return plural(count, {
      one: 'El único resultado está seleccionado',
      many: `Los ${number} de resultados están seleccionados`,
      other: `Los ${number} resultados están seleccionados`,
    });
  },
  takeAll: (count) => {
    const number = formatCount(count);
    return plural(count, {
      one: 'Seleccionar el único resultado',
      many: `Seleccionar los ${number} de resultados`,
      other: `Seleccionar los ${number} resultados`,
    });
  },
  clear: 'Quitar la selección',
  tooMany: (limit) =>
    `Se pueden elegir como mucho ${limit} miembros uno a uno. Selecciona en su lugar todos los resultados.`,
};
