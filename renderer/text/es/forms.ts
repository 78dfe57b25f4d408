import type { Catalogue } from '../en/index.ts';

export const field: Catalogue['field'] = {
  username: 'Nombre de usuario',
  displayName: 'Nombre',
  email: 'Correo',
  phone: 'Teléfono',
  groups: 'Grupos',
  removeGroup: (name) => `Quitar ${name}`,
  groupsHint: 'Escribe un grupo y pulsa Intro',
  notes: 'Notas',
  password: 'Contraseña',
};

export const create: Catalogue['create'] = {
  title: 'Nuevo miembro',
  submit: 'Añadir miembro',
  added: (name) => `Se ha añadido a ${name}`,
};

export const edit: Catalogue['edit'] = {
  title: 'Editar miembro',
  saved: 'Guardado',
  load: 'Cargar la versión más reciente',
  loaded: 'Esta es la versión más reciente. Lo que habías escrito está debajo de cada campo que difiere.',
  typed: (value) => `Habías escrito: ${value}`,
  emptyValue: '(nada)',
  takeMine: 'Usar lo que había escrito',
};
