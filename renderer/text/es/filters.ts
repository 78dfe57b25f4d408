import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const filterDates: Catalogue['filterDates'] = {
  lastSignInAt: 'Última visita',
  createdAt: 'Alta',
  updatedAt: 'Modificado',
  passwordChangedAt: 'Contraseña puesta',
  lockedFrom: 'Bloqueado desde',
  lockedUntil: 'Bloqueado hasta',
  archivedAt: 'Archivado',
};

export const filterHas: Catalogue['filterHas'] = {
  email: { name: 'Dirección de correo', yes: 'Tiene correo', no: 'No tiene correo' },
  phone: { name: 'Número de teléfono', yes: 'Tiene teléfono', no: 'No tiene teléfono' },
  memberNumber: {
    name: 'Número de miembro',
    yes: 'Tiene número de miembro',
    no: 'No tiene número de miembro',
  },
  password: { name: 'Contraseña', yes: 'Tiene contraseña', no: 'No tiene contraseña' },
  notes: { name: 'Notas', yes: 'Tiene notas', no: 'No tiene notas' },
  groups: { name: 'Algún grupo', yes: 'Está en algún grupo', no: 'No está en ningún grupo' },
  tags: { name: 'Alguna etiqueta', yes: 'Tiene alguna etiqueta', no: 'No tiene etiquetas' },
  parent: { name: 'Familia o empresa', yes: 'Pertenece a alguien', no: 'No pertenece a nadie' },
  mustChangePassword: {
    name: 'Cambio de contraseña',
    yes: 'Debe cambiar la contraseña',
    no: 'No tiene que cambiar la contraseña',
  },
  secondFactor: { name: 'Segundo factor', yes: 'Tiene un segundo factor', no: 'No tiene segundo factor' },
  failedAttempts: {
    name: 'Intentos fallidos',
    yes: 'Tiene intentos fallidos',
    no: 'No tiene intentos fallidos',
  },
};

function duration(days: number): string {
  if (days > 0 && days % 365 === 0)
    return plural(days / 365, { one: '1 año', other: `${formatCount(days / 365)} años` });
  return plural(days, { one: '1 día', other: `${formatCount(days)} días` });
}

/** "en el último año" beside "en los últimos 30 días". */
function period(days: number, one: string, many: string): string {
  if (days === 365) return `en el ${one} año`;
  return days === 1 ? `en el ${one} día` : `en los ${many} ${duration(days)}`;
}

export const filters: Catalogue['filters'] = {
  name: 'Filtros',
  add: 'Filtro',
  addHint: 'Añadir un filtro',
  status: 'Estado',
  group: 'Grupo',
  tag: 'Etiqueta',
  sections: { people: 'Quién', dates: 'Cuándo', details: 'Qué se sabe', custom: 'Campos propios' },
  match: 'Mostrar a quien cumpla',
  matchAll: 'Todos los filtros',
  matchAny: 'Algún filtro',
  clear: 'Quitar los filtros',
  edit: (sentence) => `${sentence}. Cambiar este filtro`,
  remove: (sentence) => `Quitar el filtro ${sentence}`,
  incomplete: 'Primero elige o escribe algo.',
  apply: 'Aplicar',
  removeOne: 'Quitar',
  matching: (count) => {
    const number = formatCount(count);
    return plural(count, {
      one: '1 miembro coincide',
      many: `${number} de miembros coinciden`,
      other: `${number} miembros coinciden`,
    });
  },
  turnRound: 'Todos excepto estos',
  findLabel: 'Buscar en la lista',
  noLabels: 'Aquí todavía no hay nada.',

  not: (rest) => `no ${rest}`,
  notAll: (names) => `sin tener a la vez ${names}`,
  labelMatch: {
    group: { any: 'Al menos uno', all: 'Todos', none: 'Ninguno', notAll: 'No todos' },
    tag: { any: 'Al menos una', all: 'Todas', none: 'Ninguna', notAll: 'No todas' },
  },

  within: (days) => period(days, 'último', 'últimos'),
  notWithin: (days) => `no ${period(days, 'último', 'últimos')}`,
  older: (days) => `hace más de ${duration(days)}`,
  next: (days) => period(days, 'próximo', 'próximos'),
  between: (from, until) => `del ${from} al ${until}`,
  since: (from) => `desde el ${from}`,
  upTo: (until) => `hasta el ${until}`,
  never: 'nunca',
  ever: 'alguna vez',
  dateMode: {
    within: 'en los últimos … días',
    notWithin: 'no en los últimos … días, o nunca',
    older: 'hace más de … días',
    next: 'en los próximos … días',
    between: 'entre dos días',
    empty: 'nunca',
    filled: 'alguna vez',
  },
  days: 'Días',
  daysOf: duration,
  from: 'Desde',
  until: 'Hasta',

  contains: (text) => `contiene «${text}»`,
  notContains: (text) => `no contiene «${text}»`,
  isEmpty: 'vacío',
  isFilled: 'rellenado',
  atLeast: (number) => `como mínimo ${number}`,
  atMost: (number) => `como máximo ${number}`,
  range: (least, most) => `de ${least} a ${most}`,
  customMode: {
    contains: 'contiene',
    notContains: 'no contiene',
    anyOf: 'uno de estos',
    range: 'entre',
    period: 'entre dos días',
    empty: 'está vacío',
    filled: 'está rellenado',
  },
  condition: 'Condición',
  text: 'Texto',
  least: 'Como mínimo',
  most: 'Como máximo',

  family: 'Pertenece a un miembro',
  change: 'Modificados a la vez',
  deletedField: 'Un campo eliminado',
  orphan: (name) => `${name}: usa un campo eliminado`,
  orphanText: 'El campo de este filtro se eliminó, así que nadie tiene un valor en él.',
  removeCondition: 'Quitar esta condición',
  protection: 'Protección de la contraseña',

  nobody: 'Nadie cumple estos filtros',
  nobodyHint: 'Cambia un filtro de arriba o quítalo.',
};
