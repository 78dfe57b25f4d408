import type { Catalogue } from '../en/index.ts';

const untouched = 'Rollbook no ha tocado el archivo.';

export const problems: Catalogue['problems'] = {
  folder_missing: {
    title: 'Falta la carpeta con los miembros',
    what: 'Rollbook no encuentra la carpeta del archivo de miembros ni puede crearla.',
    todo: [
      'Si la carpeta está en un disco extraíble o de red, conéctalo.',
      'Si la carpeta se ha movido, devuélvela al lugar que se indica abajo.',
    ],
  },
  file_missing: {
    title: 'Falta el archivo de miembros',
    what: 'El archivo «rollbook.db» ya no está en su carpeta. Alguien lo movió o lo borró mientras Rollbook estaba abierto.',
    todo: [
      'Si se movió o está en la papelera, devuélvelo a la carpeta de abajo.',
      'Si no lo encuentras, copia en su lugar la copia de seguridad más reciente de la carpeta «backups» y llámala «rollbook.db».',
    ],
  },
  folder_not_writable: {
    title: 'Rollbook no puede escribir en su carpeta',
    what: 'La carpeta del archivo de miembros se puede leer, pero no modificar, así que no se podría guardar nada.',
    todo: [
      'Da a tu usuario permiso para modificar la carpeta de abajo.',
      'Si el disco está protegido contra escritura, quita la protección.',
    ],
  },
  not_a_database: {
    title: 'No se puede leer el archivo de miembros',
    what: `Hay un archivo con el nombre correcto, pero no contiene miembros. ${untouched}`,
    todo: [
      'Mueve el archivo «rollbook.db» de la carpeta de abajo a un lugar seguro.',
      'Copia en su lugar una copia de seguridad de la carpeta «backups» y llámala «rollbook.db».',
    ],
  },
  not_a_rollbook_database: {
    title: 'El archivo de miembros es de otro programa',
    what: `El archivo «rollbook.db» lo creó otro programa. ${untouched}`,
    todo: [
      'Mueve el archivo de la carpeta de abajo a un lugar seguro.',
      'Si tienes una copia de seguridad de los miembros, cópiala allí y llámala «rollbook.db».',
    ],
  },
  database_too_new: {
    title: 'Los miembros se guardaron con un Rollbook más nuevo',
    what: `Una versión más nueva ha modificado el archivo de miembros y esta no lo entiende. ${untouched}`,
    todo: [
      'Instala el Rollbook más reciente en este ordenador.',
      'Después, ábrelo de nuevo: los miembros estarán ahí.',
    ],
  },
  database_locked: {
    title: 'Otro programa está usando el archivo de miembros',
    what: 'Rollbook ha esperado por el archivo de miembros, pero otro programa no lo suelta.',
    todo: [
      'Cierra otros programas que puedan tenerlo abierto, como un visor de bases de datos o un programa de copias de seguridad o de sincronización.',
      'Después, inténtalo de nuevo.',
    ],
  },
  database_damaged: {
    title: 'El archivo de miembros está dañado',
    what: `Una parte del archivo de miembros no se puede leer. ${untouched}`,
    todo: [
      'Antes de nada, haz una copia del archivo «rollbook.db».',
      'Copia en su lugar la copia de seguridad más reciente de la carpeta «backups» y llámala «rollbook.db».',
    ],
  },
  disk_full: {
    title: 'El disco está lleno',
    what: 'No queda espacio para abrir el archivo de miembros con seguridad. Los miembros siguen ahí.',
    todo: ['Borra o mueve archivos que ya no necesites.', 'Después, inténtalo de nuevo.'],
  },
  unknown: {
    title: 'No se pueden abrir los miembros',
    what: `Algo inesperado impide que Rollbook abra el archivo de miembros. ${untouched}`,
    todo: [
      'Inténtalo de nuevo y, si no ayuda, reinicia el ordenador.',
      'Comprueba que el disco con la carpeta de abajo esté conectado y se pueda leer.',
    ],
  },
};

export const start: Catalogue['start'] = {
  todo: 'Qué puedes hacer',
  folder: 'Carpeta con los miembros',
  stillFailing: 'Sigue sin funcionar.',
  lost: {
    kept: 'Lo que has escrito sigue aquí. Rollbook continúa en cuanto vuelva el archivo de miembros.',
    back: 'Los miembros están de vuelta.',
  },
};
