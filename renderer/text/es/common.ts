import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';

export const none: Catalogue['none'] = '—';
export const windowFailed: Catalogue['windowFailed'] = 'Esta parte de la ventana no se puede mostrar';

export const status: Catalogue['status'] = {
  active: 'Activo',
  locked: 'Bloqueado',
  archived: 'Archivado',
};

export const view: Catalogue['view'] = {
  everyone: 'Todos',
  active: 'Activos',
  locked: 'Bloqueados',
  archived: 'Archivados',
};

export const column: Catalogue['column'] = {
  displayName: 'Nombre',
  username: 'Usuario',
  memberNumber: 'Número',
  email: 'Correo',
  phone: 'Teléfono',
  status: 'Estado',
  groups: 'Grupos',
  tags: 'Etiquetas',
  lastSignInAt: 'Última visita',
  passwordChangedAt: 'Contraseña cambiada',
  lockedUntil: 'Bloqueado hasta',
  createdAt: 'Alta',
  updatedAt: 'Modificado',
};

export function members(count: number): string {
  const number = formatCount(count);
  return plural(count, { one: '1 miembro', many: `${number} de miembros`, other: `${number} miembros` });
}

export const common: Catalogue['common'] = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  done: 'Listo',
  save: 'Guardar',
  copy: 'Copiar',
  copied: 'Copiado',
  redo: 'Rehacer',
  undo: 'Deshacer',
  tryAgain: 'Reintentar',
  dismiss: 'Descartar',
  notifications: 'Avisos',
  discardTitle: '¿Descartar lo que has escrito?',
  discard: 'Descartar',
  keepTyping: 'Seguir escribiendo',
};

export const actions: Catalogue['actions'] = {
  edit: 'Editar',
  palette: 'Buscar lo que sea…',
  shortcuts: 'Atajos de teclado',
  undoChange: 'Deshacer el último cambio',
  newAccount: 'Nuevo miembro',
  find: 'Buscar miembros',
  exportCsv: 'Exportar…',
  frontDesk: 'Mostrador',
  lock: 'Bloquear…',
  changeLock: 'Cambiar el bloqueo…',
  unlock: 'Desbloquear',
  takeBackLock: 'Retirar el bloqueo',
  resetPassword: 'Restablecer contraseña…',
  archive: 'Archivar',
  restore: 'Restaurar',
};
