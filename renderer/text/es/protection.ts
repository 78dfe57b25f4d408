import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

const passwords = (count: number) =>
  plural(count, {
    one: '1 contraseña',
    other: `${formatCount(count)} contraseñas`,
    many: `${formatCount(count)} de contraseñas`,
  });

/** How well the passwords of all members are kept. */
export const protection: Catalogue['protection'] = {
  level: {
    strong: 'fuerte',
    good: 'buena',
    weak: 'débil',
    veryWeak: 'muy débil',
    unusable: 'hace falta otra',
  },
  levelTitle: {
    strong: 'Fuerte',
    good: 'Buena',
    weak: 'Débil',
    veryWeak: 'Muy débil',
    unusable: 'Hace falta otra',
  },
  status: {
    preferred: 'La que usan las contraseñas nuevas',
    accepted: 'Aceptada',
    deprecated: 'Se sustituye en la próxima visita',
    refused: 'Rechazada',
  },
  kind: 'Tipo de contraseña guardada',
  wrapped: (kind) => `${kind}, reforzada`,

  failed: 'No se puede mostrar la protección',
  emptyTitle: 'Todavía no hay contraseñas',
  emptyText: 'En cuanto un miembro tenga contraseña, aquí se verá lo bien protegida que está.',
  showMembers: 'Ir a los miembros',
  print: 'Imprimir…',

  headline: (strong, all) => `${formatCount(strong)} de ${passwords(all)} están bien protegidas`,
  headlineAll: (count) =>
    plural(count, {
      one: 'La única contraseña está bien protegida',
      other: `Las ${passwords(count)} están bien protegidas`,
    }),
  lead: 'Rollbook nunca guarda la contraseña, solo lo que se calcula a partir de ella. Lo difícil que sería adivinarla si alguien robara el archivo de miembros depende de cómo se calculó.',
  allStrong: 'Aquí no hay nada que hacer.',
  weakOnes: (count) =>
    plural(count, {
      one: '1 contraseña sería fácil de adivinar si alguien robara el archivo de miembros.',
      other: `${passwords(count)} serían fáciles de adivinar si alguien robara el archivo de miembros.`,
    }),
  unusableOnes: (count) =>
    plural(count, {
      one: '1 miembro no puede entrar hasta que reciba otra contraseña: la guardada ya no se puede comprobar.',
      other: `${members(count)} no pueden entrar hasta que reciban otra contraseña: las guardadas ya no se pueden comprobar.`,
    }),
  asideWithout: (count) =>
    plural(count, { one: '1 no tiene contraseña.', other: `${formatCount(count)} no tienen contraseña.` }),
  asideArchived: (count) =>
    plural(count, {
      one: '1 miembro archivado con contraseña no se cuenta aquí.',
      other: `${formatCount(count)} miembros archivados con contraseña no se cuentan aquí.`,
    }),
  asideMustChange: (count) =>
    plural(count, {
      one: '1 debe cambiar la contraseña en la próxima visita.',
      other: `${formatCount(count)} deben cambiar la contraseña en la próxima visita.`,
    }),

  strengthen: 'Reforzar ahora…',
  strengthenTitle: (count) => `Reforzar ${passwords(count)}`,
  strengthenText:
    'Se pone una capa fuerte sobre cada contraseña guardada que aún no está bien protegida. Nadie tiene que hacer nada: todas las contraseñas siguen igual y Rollbook no necesita conocerlas.',
  strengthenable: (count, withArchive) =>
    `${plural(count, { one: 'Se puede reforzar 1 contraseña débil o buena', other: `Se pueden reforzar ${formatCount(count)} contraseñas débiles y buenas` })}${withArchive ? ', incluidas las de miembros archivados' : ''}.`,
  strengthenTime: (minutes) =>
    plural(minutes, {
      one: 'En este equipo tarda cerca de un minuto. Mientras tanto se puede seguir trabajando.',
      other: `En este equipo tarda unos ${formatCount(minutes)} minutos. Mientras tanto se puede seguir trabajando.`,
    }),
  strengthenPause:
    'Se puede detener en cualquier momento y seguir más tarde. Lo hecho, hecho queda, y no se puede deshacer.',
  strengthenSubmit: (count) => `Reforzar ${passwords(count)}`,
  strengthening: 'Reforzando contraseñas',
  progress: (done, total) => `${formatCount(done)} de ${formatCount(total)}`,
  stop: 'Detener',
  strengthened: (count) =>
    plural(count, { one: 'Se ha reforzado 1 contraseña', other: `Se han reforzado ${passwords(count)}` }),
  stopped: (count) =>
    plural(count, {
      one: 'Detenido. Se ha reforzado 1 contraseña; el resto puede seguir en cualquier momento.',
      other: `Detenido. Se han reforzado ${passwords(count)}; el resto puede seguir en cualquier momento.`,
    }),
  nothingDone: 'Ya no quedaba nada que reforzar.',
  requireChange: 'Pedir un cambio en la próxima visita…',
  list: 'Mostrar a quién',
  weakTitle: 'Contraseñas con protección débil',

  byLevel: 'Según la protección',
  byKind: 'Según el tipo de contraseña guardada',
  byKindNote: 'Nombres técnicos, primero los más frecuentes.',
  withoutPassword: 'Sin contraseña',
  upgrades: 'Puestas al día cada mes',
  upgradesNote: 'Con una contraseña correcta o al reforzar. Un clic abre el historial.',
  noUpgrades: 'Ninguna en los últimos doce meses.',
  noPasswords: 'Nadie tiene contraseña.',
  month: 'Mes',
  members: 'Miembros',
  passwordsColumn: 'Contraseñas',
  memberCount: members,
  passwordCount: passwords,
  shareOfAll: (share) => `${share} del total`,
  levelPeople: (level) => `Protección de la contraseña: ${level}`,
  kindPeople: (kind) => `Contraseñas del tipo ${kind}`,

  table: 'En detalle',
  tableText: 'Cómo están guardadas las contraseñas, para quien sepa de estas cosas.',
  columnKind: 'Tipo',
  columnLevel: 'Protección',
  columnStatus: 'Qué pasa con él',
  columnCost: 'Esfuerzo',
  moreCosts: (count) => `${formatCount(count)} más`,
  archivedToo: (count) => `y ${formatCount(count)} en el archivo`,
  changeKinds: 'Cambiar qué pasa con cada tipo',

  machine: 'Este equipo',
  machineNever: 'Todavía no se ha medido cuánto tarda una comprobación en este equipo.',
  machineTime: (milliseconds) => `Comprobar una contraseña tarda ${milliseconds} en este equipo.`,
  machineWhen: (instant) => `Medido el ${instant}.`,
  machineText:
    'Cuanto más tarda una comprobación, más se tarda en adivinar. Hasta medio segundo nadie lo nota en el mostrador.',
  machineBest: 'El ajuste actual es el adecuado para este equipo.',
  machineBusy:
    'El equipo estaba ocupado mientras tanto, así que los tiempos no dicen nada sobre él. Cierra los demás programas y mide otra vez.',
  machineAdvice: (milliseconds) =>
    `A este equipo le iría bien un ajuste más fuerte, con ${milliseconds} por comprobación.`,
  machineSlow: (milliseconds) =>
    `A este equipo le iría bien un ajuste más ligero, con ${milliseconds} por comprobación, que sigue siendo seguro.`,
  setting: (memory, passes) =>
    `Argon2id, ${memory} MiB, ${plural(passes, { one: '1 pasada', other: `${formatCount(passes)} pasadas` })}`,
  measure: 'Medir',
  measureAgain: 'Medir de nuevo',
  measuring: 'Midiendo este equipo',
  measured: 'Se ha medido este equipo',
  adopt: 'Usar este ajuste',
  adopted: 'Las contraseñas nuevas usarán este ajuste. Las que hay lo harán en la próxima visita.',
};

/** Settings: what happens to which kind of stored passwords. */
export const schemeSettings: Catalogue['schemeSettings'] = {
  title: 'Tipos de contraseñas guardadas',
  text: 'Los miembros que vienen de otro sistema traen contraseñas guardadas a su manera. Rollbook puede comprobarlas todas. Aquí se decide qué pasa con ellas.',
  explain: {
    accepted: 'La contraseña vale y sigue guardada como está, mientras sea lo bastante fuerte.',
    deprecated:
      'La contraseña vale. La próxima vez que se escriba bien, Rollbook la guarda de nuevo a su manera, que es fuerte.',
    refused: 'La contraseña ya no vale. Quien tenga una así necesita otra.',
  },
  statusOf: (kind) => `Qué pasa con ${kind}`,
  advice: (status) => `Consejo de Rollbook: ${status}`,
  begins: 'empieza por',
  showAll: (count) => `Mostrar los ${formatCount(count)} tipos`,
  showUsed: 'Mostrar solo los tipos en uso',
  reset: 'Volver al consejo de Rollbook',
  saved: 'Guardado',
  failed: 'No se pueden mostrar los tipos.',
  refuseTitle: (kind) => `¿Rechazar ${kind}?`,
  refuseText: (count) =>
    plural(count, {
      one: '1 miembro necesitaría otra contraseña.',
      other: `${members(count)} necesitarían otra contraseña.`,
    }),
  refuseNote:
    'Su contraseña actual se rechazará en el mostrador. Se puede volver a permitir en cualquier momento.',
  refuseSubmit: 'Rechazar este tipo',
};
