import type { Catalogue } from '../en/index.ts';
import { endsWithDay, formatEnd, formatInstant, formatStart } from '../format.ts';

export const lockedNote: Catalogue['lockedNote'] = {
  title: 'Bloqueado',
  planned: (from) => `Se bloqueará a partir del ${formatStart(from)}`,
  until: (instant) =>
    endsWithDay(instant) ? `Hasta el final del ${formatEnd(instant)}` : `Hasta el ${formatEnd(instant)}`,
  since: (instant) => `Desde el ${formatInstant(instant)}`,
  sinceBy: (instant, who) => `Desde el ${formatInstant(instant)}, por ${who}`,
  plannedBy: (who) => `Programado por ${who}`,
  forever: 'Sin fin: hasta que se desbloquee',
  noReason: 'Sin motivo indicado',
  sayTitle: 'Qué decir',
  say: (sentence) => `«${sentence}»`,
  endsByItself: 'Después termina solo.',
  beginsByItself: 'Empieza solo.',
  bothByItself: 'Empieza y termina solo.',
};

export const lockedCell: Catalogue['lockedCell'] = {
  until: (end) => `Bloqueado hasta el ${end}`,
  from: (start) => `Se bloqueará el ${start}`,
};

const usualReasons: Catalogue['lock']['usualReasons'] = [
  {
    name: 'Cuota sin pagar',
    sentence:
      'Queda una cuota pendiente. En cuanto se pague, aquí mismo si se desea, se podrá entrar de nuevo.',
  },
  {
    name: 'Suscripción terminada',
    sentence: 'La suscripción ha terminado. Con gusto la renovamos aquí mismo.',
  },
  {
    name: 'Incumplimiento de las normas',
    sentence: 'La cuenta está bloqueada por las normas de la casa. La dirección lo explicará con gusto.',
  },
  {
    name: 'Tarjeta perdida',
    sentence: 'La tarjeta se dio por perdida. Con un documento de identidad se entrega una nueva.',
  },
  {
    name: 'A petición del miembro',
    sentence: 'La cuenta se bloqueó a petición propia. Basta con decirlo para volver a usarla.',
  },
];

export const lock: Catalogue['lock'] = {
  title: (name) => `Bloquear a ${name}`,
  changeTitle: (name) => `Cambiar el bloqueo de ${name}`,
  lead: 'Un miembro bloqueado no puede iniciar sesión hasta que termine el bloqueo.',
  reason: 'Motivo',
  reasonHint: 'Se muestra al comprobar la contraseña en el mostrador. Puede elegirse o escribirse.',
  reasonChoices: 'Mostrar los motivos habituales',
  noSentence: 'No hay ninguna frase para este motivo. Las frases para leer están en los ajustes.',
  usualReasons,
  note: 'Nota',
  noteHint: 'Solo para ti y tu equipo.',
  begins: 'Empieza',
  now: 'Ahora',
  later: 'Más tarde',
  startsOn: 'Primer día',
  startTime: 'Desde (hora)',
  heldSince: (instant) => `Vale desde el ${formatInstant(instant)} y sigue sin interrupción.`,
  ends: 'Termina',
  untilUnlocked: 'Nunca: hasta que lo desbloquee',
  untilDate: 'En una fecha',
  endsOn: 'Último día',
  endTime: 'Hasta (hora)',
  timeHint: 'Puede quedar vacío',
  fromNow: 'Bloqueado desde ahora',
  fromThen: (start) => `Bloqueado desde el ${start}`,
  untilDay: (day) => `hasta el final del ${day}`,
  untilInstant: (instant) => `hasta el ${instant}`,
  untilNever: 'hasta que alguien lo desbloquee',
  submit: 'Bloquear',
  change: 'Guardar el bloqueo',
  locked: (name) => `Se ha bloqueado a ${name}`,
  planned: (name) => `El bloqueo de ${name} está programado`,
  changed: (name) => `Se ha cambiado el bloqueo de ${name}`,
  takenBack: (name) => `Se ha retirado el bloqueo programado de ${name}`,
};

export const lockSettings: Catalogue['lockSettings'] = {
  title: 'Motivos de bloqueo',
  text: 'Lo que se ofrece al bloquear a alguien, cada uno con una frase que se puede leer en el mostrador.',
  usual: 'Son los habituales. Se pueden cambiar libremente.',
  none: 'Aún no hay motivos. Al bloquear a alguien se puede escribir cualquiera.',
  add: 'Añadir un motivo',
  edit: (name) => `Editar el motivo ${name}`,
  more: (name) => `Más sobre el motivo ${name}`,
  newTitle: 'Motivo nuevo',
  editTitle: 'Editar el motivo',
  name: 'Motivo',
  sentence: 'Frase para leer',
  sentenceHint: 'En palabras para el miembro. Puede quedar vacía.',
  withoutSentence: 'Nada que leer',
  kept: 'Los miembros bloqueados por este motivo conservan su nombre.',
  create: 'Añadir motivo',
  remove: 'Quitar',
  created: (name) => `Motivo «${name}» añadido`,
  saved: (name) => `Motivo «${name}» guardado`,
  removed: (name) => `Motivo «${name}» quitado`,
  usualAgain: 'Volver a los habituales',
  failed: 'No se pueden mostrar los motivos.',
};
