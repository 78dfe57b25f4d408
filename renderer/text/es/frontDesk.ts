import type { Catalogue } from '../en/index.ts';

export const frontDesk: Catalogue['frontDesk'] = {
  welcome: 'Te damos la bienvenida',
  lead: 'Escribe tu nombre de usuario y tu contraseña, o el código que te dieron.',
  login: 'Nombre de usuario o correo',
  submit: 'Comprobar',
  next: 'Listo',
  leave: 'Salir del mostrador',
  clears: (seconds) => `Se vacía en ${seconds} s`,

  ok: (name) => `Hola, ${name}`,
  okHint: 'La contraseña es correcta.',
  okWithCodeHint: 'La contraseña y el código son correctos.',
  wrong: 'No es correcto',
  wrongHint: 'El usuario o la contraseña no son correctos. Revisa las mayúsculas e inténtalo de nuevo.',
  locked: 'Esta cuenta está bloqueada',
  lockedSay: 'En este momento tu cuenta está bloqueada. Vamos a ver juntos qué se puede hacer.',
  lockedForever: 'Por tiempo indefinido',
  noPassword: 'No hay ninguna contraseña que se pueda usar',
  noPasswordHint: 'En el mostrador te pueden dar una.',
  expired: 'Este código de un solo uso ha caducado',
  expiredHint: 'El código es correcto, pero ya no vale. En el mostrador te pueden dar otro.',
  throttled: 'Demasiados intentos fallidos',
  throttledHint: 'No hay nada bloqueado. Cuando pase el tiempo podrás intentarlo de nuevo.',
  tryAgainIn: 'Inténtalo de nuevo en',

  secondFactor: 'Ahora el código',
  secondFactorHint: 'La contraseña es correcta. Escribe el código que la app de tu teléfono muestra ahora.',
  onlyRecoveryCodes:
    'La contraseña es correcta. Los códigos de la app no se pueden comprobar aquí en este momento, pero un código de recuperación sí. En el mostrador te ayudan.',
  recoveryLead: 'La contraseña es correcta. Escribe uno de los códigos de recuperación de tu hoja.',
  appCode: 'Código de la app',
  appCodeHint: 'Seis cifras',
  recoveryCode: 'Código de recuperación',
  recoveryCodeHint: 'Dieciséis letras y cifras de tu hoja',
  haveRecoveryCode: 'Tengo un código de recuperación',
  haveApp: 'Tengo la app',
  wrongCode: 'El código no coincide',
  wrongCodeHint:
    'Cada código vale una vez y medio minuto: usa el más nuevo. Si ninguno coincide, revisa el reloj de este ordenador.',
  wrongRecoveryCodeHint:
    'Este código de recuperación ya se usó o está mal escrito. Cada uno vale una vez: revísalo o usa otro.',

  choose: 'Elige una contraseña nueva',
  chooseHint: 'Es correcto. Ahora elige tu propia contraseña.',
  newPassword: 'Contraseña nueva',
  save: 'Guardar la contraseña nueva',
  changedHint: 'La contraseña nueva está guardada y vale desde ahora.',

  last: (name) => `Última persona en el mostrador: ${name}`,
  lastWithoutPassword: 'Última persona en el mostrador: un miembro sin contraseña utilizable',
  showMember: 'Mostrar miembro',
};

export const attempts: Catalogue['attempts'] = {
  last: (instant) => `el último ${instant}`,
  waits: (time) => `espera hasta ${time}`,
  clear: 'Borrar intentos fallidos',
  cleared: (name) => `Se han borrado los intentos fallidos de ${name}`,
};
