import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const duplicates: Catalogue['duplicates'] = {
  look: 'Buscar duplicados',
  lookAgain: 'Buscar otra vez',
  looking: 'Buscando a quienes aparecen dos veces…',
  progress: (done, total) => `${formatCount(done)} de ${formatCount(total)}`,
  failed: 'No se ha podido terminar la búsqueda',
  stoppedTitle: 'La búsqueda se ha detenido',
  stoppedText: 'No se ha cambiado nada.',
  noneTitle: 'No hay duplicados probables',
  noneText: 'Parece que nadie aparece dos veces.',
  pairs: (count) =>
    plural(count, { one: '1 pareja probable', other: `${formatCount(count)} parejas probables` }),
  surest: (shown, total) => `Las ${formatCount(shown)} más probables de ${formatCount(total)} parejas`,
  reasons: {
    email: 'Mismo correo',
    phone: 'Mismo teléfono',
    name: 'Nombre parecido',
  },
  namesOf: (first, second) => `${first} / ${second}`,
  dismiss: 'No es un duplicado',
  dismissPair: (both) => `No es un duplicado: ${both}`,
  dismissed: 'Estas dos personas no volverán a aparecer como pareja.',
  shownAgain: 'Estas dos personas pueden volver a aparecer como pareja.',
  compare: 'Comparar',
  comparePair: (both) => `Comparar ${both}`,
  showMore: 'Mostrar más',
};

export const merge: Catalogue['merge'] = {
  title: 'Unir dos miembros',
  which: '¿Cuál se queda?',
  stays: 'Se queda',
  goes: 'Se archiva',
  visited: (day) => `Última visita: ${day}`,
  added: (day) => `Alta: ${day}`,
  memberNumber: 'Número de miembro',
  tags: 'Etiquetas',
  belongsTo: 'Pertenece a',
  nothing: 'Nada',
  both: 'Las dos cosas',
  same: (count) => `Igual en ambos (${formatCount(count)})`,
  result: 'Después de unir',
  explained: (kept, other) => `${kept} se queda. ${other} se archiva y conserva lo que no se haya tomado.`,
  noSecondFactor: (kept) => `El segundo factor no se traspasa: configura después uno para ${kept}.`,
  submit: 'Unir',
  merged: (name) => `Unido a ${name}`,
  undone: 'Vuelven a ser dos miembros',
  reload: 'Cargar la versión más reciente',
};
