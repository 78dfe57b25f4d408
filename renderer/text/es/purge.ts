import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

/** Taking archived members out for good. */
export const purge: Catalogue['purge'] = {
  action: 'Eliminar para siempre…',
  titleOne: (name) => `¿Eliminar a ${name} para siempre?`,
  title: (count) => `¿Eliminar ${members(count)} para siempre?`,
  lead: 'No se puede deshacer, tampoco desde el historial.',
  goes: 'Qué se elimina',
  goesDetails: 'Nombre, datos de contacto, notas, grupos, etiquetas, campos propios y la contraseña',
  goesHistory: 'Lo que cuenta el historial, con los valores anteriores y nuevos',
  goesBackups: (count) =>
    plural(count, {
      one: 'Todo esto también en la copia de la carpeta «backups»',
      other: `Todo esto también en las ${formatCount(count)} copias de la carpeta «backups»`,
    }),
  stays: 'Qué queda',
  staysNumbers: 'Números sin nombres: cuántos llegaron y se fueron en cada mes',
  staysLine: 'Una línea en el historial: cuántos se eliminaron, cuándo y quién lo hizo',
  staysOutside: 'Lo que está fuera de Rollbook: archivos exportados y copias guardadas en otro lugar',
  notArchived: (count) =>
    plural(count, {
      one: '1 miembro no está archivado y se queda.',
      other: `${members(count)} no están archivados y se quedan.`,
    }),
  unreadable: (count) =>
    plural(count, {
      one: '1 copia de la carpeta «backups» no se puede abrir y quizá conserve sus datos.',
      other: `${formatCount(count)} copias de la carpeta «backups» no se pueden abrir y quizá conserven sus datos.`,
    }),
  nobody: 'Nadie de estos está archivado. Solo se puede eliminar para siempre a miembros archivados.',
  confirm: (count) => `Para eliminar, escribe el número de miembros: ${formatCount(count)}`,
  submit: 'Eliminar para siempre',
  working: 'Eliminando…',
  progress: (done, total) => `${formatCount(done)} de ${members(total)}`,
  cleaning: 'Limpiando el archivo de miembros y las copias…',
  stopHint: 'Si lo detienes ahora, no se elimina a nadie.',
  stop: 'Detener',
  stopped: 'Detenido. No se ha eliminado a nadie.',
  doneTitle: 'Eliminación terminada',
  done: (count) =>
    plural(count, {
      one: 'Se ha eliminado a 1 miembro para siempre',
      other: `Se ha eliminado a ${members(count)} para siempre`,
    }),
  notRewritten:
    'El disco estaba demasiado lleno o el archivo ocupado: pueden quedar restos en partes sin usar del archivo de miembros. Rollbook los elimina la próxima vez que se abra.',
};
