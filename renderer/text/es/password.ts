import type { Catalogue } from '../en/index.ts';

export const password: Catalogue['password'] = {
  choice: 'Primera contraseña',
  newChoice: 'Nueva contraseña',
  mode: {
    generate: 'Crear una contraseña temporal',
    set: 'Escribirla yo',
    none: 'Sin contraseña por ahora',
  },
  generateHint: 'Rollbook crea una fácil de leer en voz alta. Se muestra una sola vez.',
  noneHint: 'El miembro no podrá iniciar sesión hasta que tenga una.',
  typed: 'Contraseña',
  typedHint: (minimum) => `Al menos ${minimum} caracteres. Varias palabras forman una buena contraseña.`,
  show: 'Mostrar la contraseña',
  mustChange: 'Debe cambiarla en el próximo inicio de sesión',
};

export const oneTime: Catalogue['oneTime'] = {
  title: 'Contraseña temporal',
  lead: (name) => `Entrega esta contraseña a ${name}. Solo se muestra ahora.`,
  reset: 'Si se pierde, restablece la contraseña.',
  copyFailed: 'No se ha podido copiar. Selecciona la contraseña y cópiala a mano.',
};

export const reset: Catalogue['reset'] = {
  title: 'Restablecer contraseña',
  lead: (name) => `La contraseña actual de ${name} dejará de valer al instante.`,
  leadNone: (name) => `${name} todavía no tiene contraseña.`,
  submit: 'Restablecer contraseña',
  done: (name) => `Se ha restablecido la contraseña de ${name}`,
};

export const strength: Catalogue['strength'] = {
  label: 'Seguridad',
  none: 'Sin valorar todavía',
  words: {
    veryWeak: 'Muy débil',
    weak: 'Débil',
    fair: 'Media',
    strong: 'Fuerte',
    veryStrong: 'Muy fuerte',
  },
  tooShort: (minimum) => `Usa al menos ${minimum} caracteres.`,
  atOnce: 'Quien haya robado el archivo de miembros la adivinaría al instante.',
  time: (time) => `Quien haya robado el archivo de miembros tardaría aproximadamente ${time} en adivinarla.`,
  forEver: 'Quien haya robado el archivo de miembros tardaría más de un millón de años en adivinarla.',
};
