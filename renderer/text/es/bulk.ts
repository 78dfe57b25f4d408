import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

const are = (count: number, one: string, other: string) =>
  plural(count, { one: `1 ya está ${one}.`, other: `${formatCount(count)} ya están ${other}.` });
const leftOut = (count: number, one: string, other: string) =>
  plural(count, {
    one: `1 ${one} y queda fuera.`,
    other: `${formatCount(count)} ${other} y quedan fuera.`,
  });

export const bulk: Catalogue['bulk'] = {
  actions: 'Acciones',
  menu: {
    lock: 'Bloquear…',
    unlock: 'Desbloquear…',
    archive: 'Archivar…',
    restore: 'Restaurar…',
    addGroups: 'Añadir a grupos…',
    removeGroups: 'Sacar de grupos…',
    addTags: 'Añadir etiquetas…',
    removeTags: 'Quitar etiquetas…',
    setField: 'Rellenar un campo…',
    askPassword: 'Exigir una contraseña nueva…',
    keepPassword: 'No exigir más una contraseña nueva…',
    clearAttempts: 'Borrar intentos fallidos…',
  },
  titles: {
    lock: 'Bloquear miembros',
    unlock: 'Desbloquear miembros',
    archive: 'Archivar miembros',
    restore: 'Restaurar miembros',
    addGroups: 'Añadir miembros a grupos',
    removeGroups: 'Sacar miembros de grupos',
    addTags: 'Añadir etiquetas',
    removeTags: 'Quitar etiquetas',
    setField: 'Rellenar un campo de los miembros',
    askPassword: 'Exigir una contraseña nueva',
    keepPassword: 'No exigir más una contraseña nueva',
    clearAttempts: 'Borrar intentos fallidos',
  },
  acts: {
    lock: {
      submit: (count) => `Bloquear a ${members(count)}`,
      will: (count) => `Se bloqueará a ${members(count)}.`,
      done: (count) => `Se ha bloqueado a ${members(count)}`,
      already: (count) => are(count, 'bloqueado justo así', 'bloqueados justo así'),
    },
    planLock: {
      submit: (count) => `Programar el bloqueo de ${members(count)}`,
      will: (count) => `Se bloqueará a ${members(count)} a partir de ese día.`,
      done: (count) => `El bloqueo de ${members(count)} está programado`,
      already: (count) =>
        plural(count, {
          one: '1 ya tiene este bloqueo.',
          other: `${formatCount(count)} ya tienen este bloqueo.`,
        }),
    },
    unlock: {
      submit: (count) => `Desbloquear a ${members(count)}`,
      will: (count) => `Se desbloqueará a ${members(count)}.`,
      done: (count) => `Se ha desbloqueado a ${members(count)}`,
      already: (count) =>
        plural(count, { one: '1 no está bloqueado.', other: `${formatCount(count)} no están bloqueados.` }),
    },
    archive: {
      submit: (count) => `Archivar a ${members(count)}`,
      will: (count) => `Se archivará a ${members(count)}.`,
      done: (count) => `Se ha archivado a ${members(count)}`,
      already: (count) => are(count, 'archivado', 'archivados'),
    },
    restore: {
      submit: (count) => `Restaurar a ${members(count)}`,
      will: (count) => `Se restaurará a ${members(count)} del archivo.`,
      done: (count) => `Se ha restaurado a ${members(count)}`,
      already: (count) =>
        plural(count, { one: '1 no está archivado.', other: `${formatCount(count)} no están archivados.` }),
    },
    addGroups: {
      submit: (count) => `Añadir a ${members(count)}`,
      will: (count, what) => `Se añadirá a ${members(count)} a ${what}.`,
      done: (count, what) => `Se ha añadido a ${members(count)} a ${what}`,
      already: (count) => are(count, 'ahí', 'ahí'),
    },
    removeGroups: {
      submit: (count) => `Sacar a ${members(count)}`,
      will: (count, what) => `Se sacará a ${members(count)} de ${what}.`,
      done: (count, what) => `Se ha sacado a ${members(count)} de ${what}`,
      already: (count) =>
        plural(count, { one: '1 no está ahí.', other: `${formatCount(count)} no están ahí.` }),
    },
    addTags: {
      submit: (count) => `Etiquetar a ${members(count)}`,
      will: (count, what) => `Se pondrá la etiqueta ${what} a ${members(count)}.`,
      done: (count, what) => `Se ha puesto la etiqueta ${what} a ${members(count)}`,
      already: (count) =>
        plural(count, { one: '1 ya la tiene.', other: `${formatCount(count)} ya la tienen.` }),
    },
    addSeveralTags: {
      submit: (count) => `Etiquetar a ${members(count)}`,
      will: (count, what) => `Se pondrán las etiquetas ${what} a ${members(count)}.`,
      done: (count, what) => `Se han puesto las etiquetas ${what} a ${members(count)}`,
      already: (count) =>
        plural(count, { one: '1 ya las tiene.', other: `${formatCount(count)} ya las tienen.` }),
    },
    removeTags: {
      submit: (count) => `Quitar a ${members(count)}`,
      will: (count, what) => `Se quitará la etiqueta ${what} a ${members(count)}.`,
      done: (count, what) => `Se ha quitado la etiqueta ${what} a ${members(count)}`,
      already: (count) =>
        plural(count, { one: '1 no la tiene.', other: `${formatCount(count)} no la tienen.` }),
    },
    removeSeveralTags: {
      submit: (count) => `Quitar a ${members(count)}`,
      will: (count, what) => `Se quitarán las etiquetas ${what} a ${members(count)}.`,
      done: (count, what) => `Se han quitado las etiquetas ${what} a ${members(count)}`,
      already: (count) =>
        plural(count, { one: '1 no las tiene.', other: `${formatCount(count)} no las tienen.` }),
    },
    setField: {
      submit: (count) => `Cambiar a ${members(count)}`,
      will: (count, what) => `Se pondrá este valor en ${what} a ${members(count)}.`,
      done: (count, what) => `Se ha rellenado ${what} a ${members(count)}`,
      already: (count) =>
        plural(count, {
          one: '1 ya tiene este valor.',
          other: `${formatCount(count)} ya tienen este valor.`,
        }),
    },
    emptyField: {
      submit: (count) => `Vaciar el campo a ${members(count)}`,
      will: (count, what) => `Se vaciará ${what} a ${members(count)}.`,
      done: (count, what) => `Se ha vaciado ${what} a ${members(count)}`,
      already: (count) =>
        plural(count, { one: '1 no tiene nada ahí.', other: `${formatCount(count)} no tienen nada ahí.` }),
    },
    askPassword: {
      submit: (count) => `Exigirla a ${members(count)}`,
      will: (count) => `Se exigirá una contraseña nueva a ${members(count)}.`,
      done: (count) => `Se exige una contraseña nueva a ${members(count)}`,
      already: (count) =>
        plural(count, { one: 'A 1 ya se le exige.', other: `A ${formatCount(count)} ya se les exige.` }),
    },
    keepPassword: {
      submit: (count) => `Cambiar a ${members(count)}`,
      will: (count) => `Ya no se exigirá una contraseña nueva a ${members(count)}.`,
      done: (count) => `Ya no se exige una contraseña nueva a ${members(count)}`,
      already: (count) =>
        plural(count, { one: 'A 1 no se le exige.', other: `A ${formatCount(count)} no se les exige.` }),
    },
    clearAttempts: {
      submit: (count) => `Borrar los de ${members(count)}`,
      will: (count) => `Se borrarán los intentos fallidos de ${members(count)}.`,
      done: (count) => `Se han borrado los intentos fallidos de ${members(count)}`,
      already: (count) =>
        plural(count, { one: '1 no tiene ninguno.', other: `${formatCount(count)} no tienen ninguno.` }),
    },
  },
  leads: {
    lock: 'Los miembros bloqueados no pueden iniciar sesión hasta que termine el bloqueo. Quien ya está bloqueado recibe este motivo y estas fechas.',
    unlock: 'Sus bloqueos terminan ahora, también los que solo están programados.',
    archive:
      'Los miembros archivados no pueden iniciar sesión y salen de la lista. Conservan todo y se pueden restaurar desde el archivo.',
    restore: 'Vuelven con todo lo que tenían, también con un bloqueo que siga vigente.',
    addGroups: 'Si un grupo todavía no existe, se crea.',
    askPassword:
      'La próxima vez que inicien sesión elegirán una contraseña nueva. Hasta entonces vale la actual.',
    keepPassword: 'Siguen iniciando sesión con la contraseña que tienen.',
    clearAttempts: 'Quien tiene que esperar tras demasiadas contraseñas incorrectas ya no espera más.',
  },
  refused: {
    archived: (count) => leftOut(count, 'está archivado', 'están archivados'),
    no_password: (count) => leftOut(count, 'no tiene contraseña', 'no tienen contraseña'),
    tooManyGroups: (count) => leftOut(count, 'estaría en demasiados grupos', 'estarían en demasiados grupos'),
    tooManyTags: (count) => leftOut(count, 'tendría demasiadas etiquetas', 'tendrían demasiadas etiquetas'),
    tooManyFields: (count) =>
      leftOut(count, 'tendría demasiados campos propios', 'tendrían demasiados campos propios'),
    not_found: (count) => leftOut(count, 'ya no está', 'ya no están'),
    required: (count) => leftOut(count, 'no puede quedar sin valor', 'no pueden quedar sin valor'),
    not_unique: (count) =>
      plural(count, {
        one: '1 queda fuera: otro miembro tiene este valor y dos no pueden compartirlo.',
        other: `${formatCount(count)} quedan fuera: dos miembros no pueden compartir este valor.`,
      }),
    other: (count) => leftOut(count, 'no se puede cambiar', 'no se pueden cambiar'),
  },
  recap: 'Lo que va a pasar',
  counting: 'Contando…',
  nobody: 'No se cambiará a nadie.',
  more: (count) => `${formatCount(count)} más`,
  progressLabel: 'Progreso del cambio',
  progress: (done, total) => `${formatCount(done)} de ${formatCount(total)}`,
  stop: 'Detener',
  stopped: 'Detenido. No se ha cambiado a nadie.',
  nothingDone: 'No hacía falta cambiar a nadie.',
  undone: (count) => `Deshecho en ${members(count)}`,
  field: 'Campo',
  chooseField: 'Elegir un campo',
  value: 'Valor nuevo',
  empty: 'Vaciar el campo en su lugar',
};
