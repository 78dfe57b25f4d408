import type { Catalogue } from '../en/index.ts';
import { formatCount } from '../format.ts';
import { members } from './common.ts';

export const list: Catalogue['list'] = {
  title: 'Miembros',
  name: 'Miembros',
  count: (shown, whole) =>
    shown === whole ? members(shown) : `${formatCount(shown)} de ${formatCount(whole)}`,
  search: 'Buscar miembros',
  searchHint: 'Nombre, usuario, número, correo, teléfono o notas',
  foundIn: (field) => `encontrado en ${field}`,
  foundInTitle: (field, text) => `Encontrado en ${field}: ${text}`,
  clearSearch: 'Borrar la búsqueda',
  statusFilter: 'Mostrar',
  failed: 'No se pueden mostrar los miembros',
  emptyTitle: 'Rollbook está listo',
  emptyText:
    'Aquí aparecen todas las personas que añadas. Sus datos se quedan en este ordenador y en ningún otro sitio.',
  addFirst: 'Añadir el primer miembro',
  nothingFor: (search) => `No se ha encontrado a nadie con «${search}»`,
  nothingForHint: 'Revisa la ortografía o busca una parte del nombre, del correo o del teléfono.',
  nobody: {
    everyone: 'Aquí no hay miembros',
    active: 'No hay miembros activos',
    locked: 'No hay miembros bloqueados',
    archived: 'No hay miembros archivados',
  },
  nobodyHint: 'Los miembros aparecerán aquí en cuanto haya alguno.',
  showEveryone: 'Mostrar todos',
};
