import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const settings: Catalogue['settings'] = {
  look: 'Aspecto',
  lookText: 'Cómo se ve Rollbook en este ordenador. Cada elección se aplica al momento.',
  language: 'Idioma',
  languageOfSystem: 'Como el ordenador',
  theme: 'Colores',
  themes: {
    system: 'Como el ordenador',
    light: 'Claro',
    dark: 'Oscuro',
    contrast: 'Alto contraste',
  },
  density: 'Filas de la lista',

  policy: 'Archivo',
  policyText:
    'Nada se borra nunca por sí solo. Si quieres, el archivo señala a quienes llevan mucho tiempo en él, y tú decides.',
  propose: 'Señalar a quien lleva mucho tiempo archivado',
  proposeAfter: 'Después de cuántos días',
  policyUnsaved: 'Lo elegido para el archivo aún no se ha guardado.',
  policySaved: 'El ajuste del archivo se ha guardado',
};

export const fieldTypes: Catalogue['fieldTypes'] = {
  text: 'Texto',
  longText: 'Texto largo',
  number: 'Número',
  date: 'Fecha',
  yesNo: 'Sí o no',
  choice: 'Elección de una lista',
  email: 'Dirección de correo',
  phone: 'Número de teléfono',
  url: 'Dirección web',
};

export const fieldSettings: Catalogue['fieldSettings'] = {
  title: 'Campos propios',
  text: 'Qué más quieres saber de cada miembro, como el cumpleaños, la talla o el número de contrato.',
  add: 'Añadir un campo',
  none: 'Todavía no hay campos propios.',
  failed: 'No se pueden mostrar los campos.',
  edit: (label) => `Editar el campo ${label}`,
  more: (label) => `Más sobre el campo ${label}`,
  remove: 'Eliminar…',
  restore: 'Restaurar',
  restoreField: (label) => `Restaurar el campo ${label}`,
  deletedTitle: 'Campos eliminados',
  deletedText: 'Sus valores se conservan. Un campo restaurado los vuelve a tener todos.',

  newTitle: 'Nuevo campo',
  editTitle: 'Editar el campo',
  label: 'Nombre del campo',
  type: 'Tipo',
  typeFixed: 'El tipo de un campo no cambia.',
  choices: 'Opciones, una por línea',
  choicesHint: 'Quien ya tenga una opción que quites la conserva.',
  defaultValue: 'Valor para los miembros nuevos',
  required: 'Hay que rellenarlo',
  requiredShort: 'obligatorio',
  unique: 'Dos miembros no pueden tener el mismo valor',
  uniqueShort: 'único',
  inList: 'Mostrar en la lista',
  inListShort: 'en la lista',
  searchable: 'Encontrar con la búsqueda',
  searchableShort: 'buscable',
  create: 'Añadir el campo',
  created: (label) => `Campo «${label}» añadido`,
  saved: (label) => `Campo «${label}» guardado`,
  restored: (label) => `Campo «${label}» restaurado`,

  removeTitle: (label) => `¿Eliminar el campo «${label}»?`,
  removeText:
    'Desaparece de todas las pantallas. Lo que los miembros tienen en él se conserva sin verse y vuelve al restaurar el campo.',
  removeSubmit: 'Eliminar el campo',
  removed: (label) => `Campo «${label}» eliminado`,
};

export const labelSettings: Catalogue['labelSettings'] = {
  group: {
    title: 'Grupos',
    text: 'Los grupos en los que puede estar un miembro. Un nombre nuevo vale para todos los del grupo.',
    none: 'Todavía no hay grupos.',
    rename: (name) => `Cambiar el nombre del grupo ${name}`,
    remove: (name) => `Quitar el grupo ${name}`,
    renameTitle: (name) => `Cambiar el nombre del grupo «${name}»`,
    removeTitle: (name) => `¿Quitar el grupo «${name}»?`,
    merge: (name) => `Ya hay un grupo «${name}». Los dos pasan a ser uno.`,
  },
  tag: {
    title: 'Etiquetas',
    text: 'Palabras que cualquiera puede poner a un miembro. Las nuevas se crean donde se edita a un miembro.',
    none: 'Todavía no hay etiquetas.',
    rename: (name) => `Cambiar el nombre de la etiqueta ${name}`,
    remove: (name) => `Quitar la etiqueta ${name}`,
    renameTitle: (name) => `Cambiar el nombre de la etiqueta «${name}»`,
    removeTitle: (name) => `¿Quitar la etiqueta «${name}»?`,
    merge: (name) => `Ya hay una etiqueta «${name}». Las dos pasan a ser una.`,
  },
  newGroup: 'Nombre de un grupo nuevo',
  addGroup: 'Añadir grupo',
  find: 'Buscar por nombre',
  more: (count) => `Y ${formatCount(count)} más. Escribe una parte del nombre para encontrarlos.`,
  name: 'Nombre nuevo',
  renameSubmit: 'Cambiar el nombre',
  mergeSubmit: 'Unir',
  removeText: (count) =>
    plural(count, {
      one: 'Se le quita a 1 miembro. El miembro se queda.',
      many: `Se les quita a ${formatCount(count)} de miembros. Los miembros se quedan.`,
      other: `Se les quita a ${formatCount(count)} miembros. Los miembros se quedan.`,
    }),
  removeSubmit: 'Quitar',
  working: (done, total) => `${formatCount(done)} de ${formatCount(total)} miembros`,
  progress: 'Cambiando miembros',
  stop: 'Detener',
  added: (name) => `Se ha añadido «${name}»`,
  renamed: (from, to) => `«${from}» se llama ahora «${to}»`,
  merged: (from, to) => `«${from}» y «${to}» son ahora lo mismo`,
  removed: (name) => `Se ha quitado «${name}»`,
  undone: (name) => `«${name}» ha vuelto`,
};

export const passwordSettings: Catalogue['passwordSettings'] = {
  title: 'Contraseñas',
  text: 'Cómo debe ser una contraseña elegida por un miembro o por ti. Las que crea Rollbook siempre son buenas.',
  minimum: 'Número mínimo de caracteres',
  shortWarning:
    'Con menos de 15 caracteres, un archivo de miembros robado revela las contraseñas mucho antes. Elígelo solo con un buen motivo.',
  blocked: 'Palabras con las que nadie debe formar una contraseña, una por línea',
  blockedHint: 'El nombre del negocio, su calle, su equipo: lo primero que probaría un extraño.',
  oneTimeHours: 'Validez de los códigos de un uso, en horas',
  history: 'Rechazar contraseñas que el miembro ya tuvo',
  historyWhy:
    'Recomendamos no usarlo: Rollbook tendría que guardar las contraseñas antiguas, y la gente solo les añade otro número.',
  historyCount: 'Cuántas contraseñas anteriores',
  age: 'Pedir una contraseña nueva cada cierto tiempo',
  ageWhy:
    'Recomendamos no usarlo: quien debe cambiar a menudo una buena contraseña elige otra peor. Pide un cambio cuando alguien la haya descubierto.',
  ageDays: 'Al cabo de cuántos días',
  saved: 'Se han guardado las reglas de las contraseñas',
};
