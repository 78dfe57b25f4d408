import type { Catalogue } from '../en/index.ts';

export const check: Catalogue['check'] = {
  title: 'Comprobar contraseña',
  lead: 'La persona que está en el mostrador escribe su contraseña. Se comprueba y no se guarda.',
  login: 'Nombre de usuario o correo',
  submit: 'Comprobar',
  ok: 'La contraseña es correcta',
  okHint: 'Esta cuenta es de esta persona.',
  okMustChange: 'Hay que cambiar la contraseña en el próximo inicio de sesión.',
  wrong: 'No es correcto',
  wrongHint: 'El usuario o la contraseña no son correctos. Revisa las mayúsculas e inténtalo de nuevo.',
  locked: 'Este miembro está bloqueado',
  noPassword: 'Todavía no hay contraseña',
  noPasswordHint: 'Restablece la contraseña para dar una a este miembro.',
  throttled: 'Demasiados intentos',
  throttledUntil: (time) => `Espera hasta ${time} e inténtalo de nuevo.`,
  throttledHint: 'Espera unos minutos e inténtalo de nuevo.',
  showMember: 'Mostrar miembro',
};
