import type { Catalogue } from '../en/index.ts';

export const columns: Catalogue['columns'] = {
  button: 'Vista',
  density: 'Altura de las filas',
  densities: { comfortable: 'Amplias', compact: 'Compactas' },
  title: 'Columnas',
  hint: 'Arrastra para cambiar el orden.',
  up: (name) => `Subir ${name}`,
  down: (name) => `Bajar ${name}`,
  reset: 'Restablecer columnas',
  width: (name) => `Ancho de la columna ${name}`,
  widthHint: 'Arrastra para cambiar el ancho. Haz doble clic para el ancho habitual.',
  sortHint: 'Haz clic para ordenar. Arrastra para mover la columna.',
};
