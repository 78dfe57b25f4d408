import type { Catalogue } from '../en/index.ts';

export const frontDesk: Catalogue['frontDesk'] = {
  welcome: 'Te damos la bienvenida',
  lead: 'Escribe tu nombre de usuario y tu contraseña.',
  login: 'Nombre de usuario o correo',
  submit: 'Comprobar',
  next: 'Listo',
  leave: 'Salir del mostrador',
  clears: (seconds) => `Se vacía en ${seconds} s`,

  ok: (name) => `Hola, ${name}`,
  okHint: 'La contraseña es correcta.',
  wrong: 'No es correcto',
  wrongHint: 'El usuario o la contraseña no son correctos. Revisa las mayúsculas e inténtalo de nuevo.',
  locked: 'Esta cuenta está bloqueada',
  lockedSay: 'En este momento tu cuenta está bloqueada. Vamos a ver juntos qué se puede hacer.',
  lockedForever: 'Hasta que se desbloquee',
  noPassword: 'Todavía no hay contraseña',
  noPasswordHint: 'En el mostrador te pueden dar una.',
  expired: 'Este código de un solo uso ha caducado',
  expiredHint: 'El código es correcto, pero ya no vale. En el mostrador te pueden dar otro.',
  throttled: 'Demasiados intentos fallidos',
  throttledHint: 'No hay nada bloqueado. Cuando pase el tiempo podrás intentarlo de nuevo.',
  tryAgainIn: 'Inténtalo de nuevo en',

  choose: 'Elige una contraseña nueva',
  chooseHint: 'La actual es correcta, pero hay que cambiarla ahora.',
  newPassword: 'Contraseña nueva',
  save: 'Guardar la contraseña nueva',
  changed: 'La contraseña nueva está guardada',
  changedHint: 'Vale desde ahora.',

  last: (name) => `Última persona en el mostrador: ${name}`,
  lastWithoutPassword: 'Última persona en el mostrador: un miembro sin contraseña',
  showMember: 'Mostrar miembro',
};

export const attempts: Catalogue['attempts'] = {
  last: (instant) => `el último ${instant}`,
  waits: (time) => `espera hasta ${time}`,
  clear: 'Borrar intentos fallidos',
  cleared: (name) => `Se han borrado los intentos fallidos de ${name}`,
};
