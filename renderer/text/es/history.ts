import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

/** The history and undo. */
export const history: Catalogue['history'] = {
  undone: 'Se ha deshecho el cambio',
  redone: 'El cambio se ha hecho de nuevo',
  nothingToUndo: 'No hay nada que deshacer. Los cambios anteriores están en el historial.',
  nothingLeft: 'Ya no quedaba nada que deshacer.',
  nothingRestored: (who) => `No se ha deshecho nada. Han cambiado desde entonces y quedan como están: ${who}`,
  partlyUndone: (restored, who) =>
    `Deshecho en ${formatCount(restored)}. Han cambiado desde entonces y quedan como están: ${who}`,
  more: (count) => `${formatCount(count)} más`,

  undoing: 'Deshaciendo el cambio…',
  redoing: 'Haciendo de nuevo el cambio…',
  progress: (done, total) => `${formatCount(done)} de ${members(total)}`,
  stopHint: 'Si lo detienes, todo queda como está ahora.',
  stop: 'Detener',
  stopped: 'Detenido. No se ha cambiado nada.',

  lead: 'Todo lo que ha cambiado, empezando por lo más reciente. Casi todo se puede deshacer, por antiguo que sea.',
  failed: 'Ahora no se puede mostrar el historial',
  emptyTitle: 'Todavía no ha cambiado nada',
  emptyText: 'Aquí aparecerá cada cambio en los miembros, y podrás deshacerlo.',
  older: 'Mostrar cambios anteriores',
  showMembers: 'Ir a los miembros',

  redo: 'Hacer de nuevo',
  undoOne: (what) => `Deshacer: ${what}`,
  redoOne: (what) => `Hacer de nuevo: ${what}`,
  show: (what) => `${what}. Mostrar a quién`,
  undoneAt: (instant) => `Deshecho el ${instant}`,
  redoneAt: (instant) => `Hecho de nuevo el ${instant}`,
  conflicts: (count) =>
    plural(count, {
      one: '1 miembro había cambiado desde entonces y quedó como estaba.',
      other: `${members(count)} habían cambiado desde entonces y quedaron como estaban.`,
    }),
  never: {
    password: 'No se puede deshacer: la contraseña anterior no se guarda',
    strengthened: 'No se puede deshacer: la forma débil no se guarda',
    secondFactor: 'No se puede deshacer: los secretos de los segundos factores no se guardan',
    date: 'No se puede deshacer: había llegado su fecha',
    purged: 'No se puede deshacer: se eliminó para siempre',
    gone: 'No se puede deshacer: después se eliminó para siempre',
  },

  someone: 'un miembro que ya no existe',
  until: (instant) => `hasta ${instant}`,
  ownFields: 'campos propios',
  undid: (what) => `Deshecho: ${what}`,
  redid: (what) => `Hecho de nuevo: ${what}`,
  unknown: 'Algo cambió',
  merged: 'Unión de dos miembros',
  purged: (count) => `Eliminación para siempre de ${members(count)}`,
  what: {
    accountCreated: (who) => `Alta de ${who}`,
    accountUpdated: (who) => `Cambio de datos de ${who}`,
    accountLocked: (who) => `Bloqueo de ${who}`,
    accountUnlocked: (who) => `Desbloqueo de ${who}`,
    accountLockBegan: (who) => `Empezó un bloqueo previsto de ${who}`,
    accountLockEnded: (who) => `Terminó en su fecha el bloqueo de ${who}`,
    accountArchived: (who) => `Paso al archivo de ${who}`,
    accountRestored: (who) => `Vuelta del archivo de ${who}`,
    accountSecondFactorSet: (who) => `Segundo factor configurado para ${who}`,
    accountSecondFactorRemoved: (who) => `Segundo factor de ${who} quitado`,
    accountRecoveryCodesRenewed: (who) => `Nuevos códigos de recuperación para ${who}`,
    accountPasswordReset: (who) => `Contraseña nueva para ${who}`,
    accountPasswordStrengthened: (who) => `Protección de contraseñas reforzada de ${who}`,
    accountPasswordChanged: (who) => `${who} eligió una contraseña nueva`,
    accountAttemptsCleared: (who) => `Intentos fallidos borrados: ${who}`,
  },
  passwordsGiven: {
    passwords: (who) => `Contraseñas nuevas en papel para ${who}`,
    codes: (who) => `Códigos de un solo uso en papel para ${who}`,
  },
  passwordChange: {
    asked: (who) => `Cambio de contraseña pedido a ${who}`,
    dropped: (who) => `Cambio de contraseña ya no pedido a ${who}`,
  },
  fieldSet: (field, who) => `«${field}» para ${who}`,
  fieldEmptied: (field, who) => `«${field}» vaciado para ${who}`,
  groupsAdded: {
    one: (name, who) => `Grupo ${name} añadido a ${who}`,
    other: (names, who) => `Grupos ${names} añadidos a ${who}`,
  },
  groupsRemoved: {
    one: (name, who) => `Grupo ${name} quitado a ${who}`,
    other: (names, who) => `Grupos ${names} quitados a ${who}`,
  },
  tagsAdded: {
    one: (name, who) => `Etiqueta ${name} añadida a ${who}`,
    other: (names, who) => `Etiquetas ${names} añadidas a ${who}`,
  },
  tagsRemoved: {
    one: (name, who) => `Etiqueta ${name} quitada a ${who}`,
    other: (names, who) => `Etiquetas ${names} quitadas a ${who}`,
  },
  renamed: {
    group: (name, to) => `El grupo ${name} pasó a llamarse ${to}`,
    tag: (name, to) => `La etiqueta ${name} pasó a llamarse ${to}`,
  },
  removed: {
    group: (name) => `Grupo ${name} eliminado`,
    tag: (name) => `Etiqueta ${name} eliminada`,
  },
  members,
};
