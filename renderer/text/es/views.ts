import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const views: Catalogue['views'] = {
  title: 'Vistas guardadas',
  save: 'Guardar como vista…',
  update: 'Actualizar la vista',
  saveTitle: 'Guardar como vista',
  saveText:
    'La vista recuerda esta búsqueda, estos filtros y este orden. Siempre muestra a quien cumple en ese momento.',
  renameTitle: 'Cambiar el nombre de la vista',
  name: 'Nombre',
  saved: (name) => `Vista «${name}» guardada`,
  updated: (name) => `Vista «${name}» actualizada`,
  removed: (name) => `Vista «${name}» eliminada`,
  more: (name) => `Más sobre la vista ${name}`,
  rename: 'Cambiar el nombre…',
  remove: 'Eliminar',
  usesDeletedField: 'Usa un campo eliminado',
  usesDeletedGroup: 'Usa un grupo eliminado',
};

export const archive: Catalogue['archive'] = {
  due: (count, days) =>
    plural(count, {
      one: `1 miembro lleva archivado más de ${days}.`,
      many: `${formatCount(count)} de miembros llevan archivados más de ${days}.`,
      other: `${formatCount(count)} miembros llevan archivados más de ${days}.`,
    }),
  purge: (count) =>
    plural(count, {
      one: 'Eliminar este miembro para siempre…',
      other: `Eliminar estos ${formatCount(count)} para siempre…`,
    }),
  review: 'Revisarlos',
};

export const reorder: Catalogue['reorder'] = {
  up: 'Subir',
  down: 'Bajar',
};
