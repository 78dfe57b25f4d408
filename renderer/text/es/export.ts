import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

export const exporting: Catalogue['export'] = {
  title: 'Exportar miembros',
  lead: 'Guarda una tabla (CSV) que abren Excel, LibreOffice y la mayoría de los programas. Nunca incluye contraseñas.',
  what: 'Qué exportar',
  everyone: 'Todos, también los miembros archivados',
  shown: (count) => `Lo que muestra ahora la lista (${formatCount(count)})`,
  selected: (count) => `Los miembros seleccionados (${formatCount(count)})`,
  separator: 'Columnas separadas por',
  comma: 'Coma',
  semicolon: 'Punto y coma',
  tab: 'Tabulador',
  bom: 'Se abre en Excel con acentos',
  bomHint: 'Desactívalo si otro programa va a leer el archivo.',
  safe: 'Proteger contra fórmulas',
  safeHint: 'Evita que la hoja de cálculo ejecute texto que parece una fórmula.',
  submit: 'Exportar…',
  choosing: 'Elige dónde guardar el archivo…',
  progress: (done, total) => `${formatCount(done)} de ${formatCount(total)}`,
  progressLabel: 'Progreso de la exportación',
  stopped: 'La exportación se ha detenido. No se ha escrito ningún archivo.',
  finished: (rows, file) =>
    `${plural(rows, { one: 'Se ha guardado', other: 'Se han guardado' })} ${members(rows)} en ${file}`,
};
