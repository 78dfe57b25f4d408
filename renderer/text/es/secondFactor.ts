import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const secondFactor: Catalogue['secondFactor'] = {
  title: 'Segundo factor',
  none: 'Solo se pide la contraseña.',
  since: (instant) => `Además de la contraseña se pide un código de la app del miembro, desde ${instant}.`,
  codesLeft: (count) => {
    const number = formatCount(count);
    return plural(count, {
      one: 'Queda 1 código de recuperación.',
      many: `Quedan ${number} de códigos de recuperación.`,
      other: `Quedan ${number} códigos de recuperación.`,
    });
  },
  cannotBeChecked:
    'El segundo factor no se puede comprobar en este ordenador, porque su clave no está aquí. Quítalo y configúralo de nuevo. Los códigos de recuperación siguen valiendo.',
  setUp: 'Configurar…',
  newCodes: 'Nuevos códigos de recuperación…',
  remove: 'Quitar…',

  setUpTitle: 'Configurar un segundo factor',
  setUpLead: (name) =>
    `A partir de entonces ${name} necesita la contraseña y un código que una app de su teléfono cambia cada medio minuto.`,
  qr: 'Código QR para la app',
  openApp: 'El miembro abre una app de autenticación, como Aegis, Google Authenticator o 2FAS.',
  scan: 'Con ella escanea esta imagen.',
  orType: 'Si no hay cámara, escribe esta clave:',
  firstCode: 'Código que la app muestra ahora',
  confirm: 'Configurar',
  done: (name) => `El segundo factor de ${name} está configurado`,

  codesTitle: 'Códigos de recuperación',
  codesLead: (name) =>
    `Para ${name}, por si pierde el teléfono. Cada código vale una vez, en lugar de uno de la app.`,
  codesHint: 'Solo se muestran ahora. El miembro los guarda en un sitio distinto del teléfono.',
  print: 'Imprimir…',
  copyFailed: 'No se ha podido copiar. Selecciona los códigos y cópialos a mano.',
  codesDone: (name) => `${name} tiene nuevos códigos de recuperación`,

  newCodesTitle: '¿Crear nuevos códigos de recuperación?',
  newCodesText: (name) =>
    `Todos los códigos de recuperación anteriores de ${name} dejan de valer al momento.`,
  newCodesSubmit: 'Crear nuevos códigos',

  removeTitle: '¿Quitar el segundo factor?',
  removeText: (name) =>
    `A partir de entonces a ${name} le basta la contraseña. La app y los códigos de recuperación dejan de valer. No se puede deshacer, pero se puede configurar de nuevo.`,
  removeSubmit: 'Quitar',
  removed: (name) => `Se ha quitado el segundo factor de ${name}`,
};

export const secondFactorSettings: Catalogue['secondFactorSettings'] = {
  title: 'Segundos factores de los miembros',
  text: 'Aquello con lo que las apps de los miembros forman sus códigos se guarda cifrado. Su clave está fuera del archivo de miembros, en la carpeta «keys».',
  guard: {
    system:
      'La clave la protege el almacén de contraseñas de este ordenador: copiada a otro ordenador no sirve de nada.',
    file: 'Este ordenador no ofrece un almacén de contraseñas, así que la clave está en un archivo que solo tú puedes leer. No guardes copias de la carpeta «keys» junto con copias del archivo de miembros.',
  },
};
