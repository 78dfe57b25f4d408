import type { Catalogue } from '../en/index.ts';

/** The page of keys. */
export const shortcuts: Catalogue['shortcuts'] = {
  title: 'Atajos de teclado',
  everywhere: 'En todas partes',
  inList: 'En la lista',
  inPanel: 'En los detalles',
  list: {
    move: 'Moverse',
    jump: 'Primero, último',
    page: 'Página arriba, abajo',
    open: 'Abrir los detalles',
    select: 'Seleccionar o quitar',
    range: 'Seleccionar varios',
    all: 'Seleccionar todos los mostrados',
    clear: 'Quitar la selección',
    menu: 'Menú de un miembro',
  },
  panel: {
    edit: 'Cambiar un campo',
    save: 'Guardar un texto largo',
    next: 'Miembro siguiente',
    previous: 'Miembro anterior',
    close: 'Cerrar',
  },
};
