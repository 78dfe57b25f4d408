import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

export const charts: Catalogue['charts'] = {
  asTable: 'Ver como tabla',
  asChart: 'Ver como gráfico',
};

export const overview: Catalogue['overview'] = {
  asOf: (day) => `A fecha de ${day}`,
  print: 'Imprimir…',
  failed: 'No se pueden mostrar las cifras',
  emptyTitle: 'Todavía no hay nada que contar',
  emptyText: 'En cuanto haya miembros, sus cifras aparecerán aquí.',
  showMembers: 'Ir a los miembros',

  present: 'Miembros',
  neverUsed: 'Sin ninguna visita',
  withoutPassword: 'Sin contraseña',
  withoutGroup: 'Sin grupo',

  overTime: 'Evolución de los miembros',
  joinedAndLeft: 'Altas y bajas',
  joinedAndLeftNote: 'Hacia arriba, las altas. Hacia abajo, rayadas, las bajas.',
  byStatus: 'Por estado',
  byGroup: 'Por grupo',
  largestGroups: 'Los grupos más grandes.',
  visits: 'Visitas por semana',
  visitsNote: 'Un clic muestra quiénes hicieron esa semana su última visita.',
  noChanges: 'No hay altas ni bajas en este periodo.',
  noVisits: 'No hay visitas en este periodo.',
  noMembers: 'No hay miembros en este periodo.',
  noGroups: 'Todavía no hay nadie en ningún grupo.',

  month: 'Mes',
  week: 'Semana',
  group: 'Grupo',
  members: 'Miembros',
  joined: 'Altas',
  left: 'Bajas',
  visitsColumn: 'Visitas',
  memberCount: members,
  joinedCount: (count) => plural(count, { one: '1 alta', other: `${formatCount(count)} altas` }),
  leftCount: (count) => plural(count, { one: '1 baja', other: `${formatCount(count)} bajas` }),
  visitCount: (count) => plural(count, { one: '1 visita', other: `${formatCount(count)} visitas` }),
  shareOfAll: (share) => `${share} del total`,
  weekOf: (day) => `Semana del ${day}`,
  joinedIn: (month) => `Altas de ${month}`,
  leftIn: (month) => `Archivados en ${month}`,
  lastVisitIn: (day) => `Última visita en la semana del ${day}`,
  groupTitle: (name) => `Grupo «${name}»`,

  locksEnding: 'Bloqueos que acaban pronto',
  locksNote: 'En los próximos 14 días.',
  noLocks: 'Ningún bloqueo acaba en los próximos 14 días.',
  until: (instant) => `hasta el ${instant}`,
  showAllLocks: (count) => `Mostrar los ${formatCount(count)}`,
};
