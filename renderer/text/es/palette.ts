import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

/** The palette of Ctrl+K. */
export const palette: Catalogue['palette'] = {
  title: 'Buscar miembros y acciones',
  hint: 'Un nombre o lo que quieres hacer',
  nothing: 'No se ha encontrado nada. Prueba con parte de un nombre o con otra palabra.',
  found: (count) => plural(count, { one: '1 entrada', other: `${formatCount(count)} entradas` }),
  goTo: (page) => `Ir a ${page}`,
};
