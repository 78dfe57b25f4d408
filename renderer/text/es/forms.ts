import type { Catalogue } from '../en/index.ts';

export const field: Catalogue['field'] = {
  username: 'Nombre de usuario',
  displayName: 'Nombre',
  memberNumber: 'Número de miembro',
  email: 'Correo',
  phone: 'Teléfono',
  groups: 'Grupos',
  tags: 'Etiquetas',
  removeLabel: (name) => `Quitar ${name}`,
  groupsHint: 'Escribe un grupo y pulsa Intro',
  tagsHint: 'Escribe una etiqueta y pulsa Intro',
  newLabel: (name) => `Nuevo: «${name}»`,
  suggestions: 'Sugerencias',
  notes: 'Notas',
  password: 'Contraseña',
};

export const create: Catalogue['create'] = {
  title: 'Nuevo miembro',
  submit: 'Añadir miembro',
  added: (name) => `Se ha añadido a ${name}`,
};
