import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

export const passwordStyle: Catalogue['passwordStyle'] = {
  example: 'Por ejemplo',
  kind: 'Aspecto de la contraseña',
  kinds: { words: 'Palabras', characters: 'Caracteres al azar' },
  howMany: 'Cuántas palabras',
  words: (count) => (count === 4 ? '4 palabras y 4 cifras' : `${formatCount(count)} palabras`),
  between: 'Entre las palabras',
  separators: { hyphen: 'Guion', blank: 'Espacio', dot: 'Punto', none: 'Nada' },
  capitalised: 'Cada palabra con mayúscula inicial',
  digit: 'Con una cifra al final',
  length: 'Longitud',
  characters: (count) => `${formatCount(count)} caracteres`,
  validFor: 'Válido durante',
  asInSettings: 'Como en los ajustes',
  days: (count) => plural(count, { one: '1 día', other: `${formatCount(count)} días` }),
};

export const oneTimeCode: Catalogue['oneTimeCode'] = {
  title: 'Código de un solo uso',
  lead: (name) =>
    `Entrega este código a ${name}, que lo cambiará en el mostrador por una contraseña propia. Solo se muestra ahora.`,
  until: (instant) => `Válido hasta el ${instant}.`,
  reset: 'Si se pierde o caduca, restablece la contraseña para crear otro.',
};

export const slip: Catalogue['slip'] = {
  print: 'Imprimir el papel…',
  save: 'Guardar el papel como PDF…',
  printed: 'El papel se ha enviado a la impresora.',
  saved: (fileName) => `Guardado como ${fileName}.`,
};

export const letterhead: Catalogue['letterhead'] = {
  title: 'Membrete',
  text: 'Encabeza cada papel con una contraseña que imprimas o guardes.',
  name: 'Nombre del negocio',
  lines: 'Líneas debajo',
  linesHint: 'Dirección, teléfono, horario: hasta 6 líneas.',
  preview: 'Así será el papel',
  exampleName: 'Alex Ejemplo',
  exampleLogin: 'alex.ejemplo',
  unsaved: 'Lo que escribiste en el membrete aún no está guardado.',
  saved: 'El membrete se ha guardado',
};

export const givePasswords: Catalogue['givePasswords'] = {
  what: 'Qué reciben',
  modes: { code: 'Un código de un solo uso', generate: 'Una contraseña temporal' },
  hints: {
    code: 'Lo cambian en el mostrador por una contraseña propia. Es corto y caduca solo.',
    generate: 'Inician sesión con ella una vez y después eligen una contraseña propia.',
  },
  onlyWithout: 'Solo quienes todavía no tienen contraseña',
  choosing: 'Elige dónde guardar los papeles.',
  hashing: (done, total) =>
    `${formatCount(done)} de ${formatCount(total)} contraseñas creadas. Nadie tiene todavía una nueva.`,
  writing: 'Preparando los papeles…',
  done: (count, fileName) =>
    `${members(count)} ${plural(count, { one: 'tiene', other: 'tienen' })} una contraseña nueva. Los papeles están en ${fileName}.`,
};
