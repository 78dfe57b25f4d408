import type { Catalogue } from '../en/index.ts';
import { formatInstant } from '../format.ts';

export const panel: Catalogue['panel'] = {
  name: 'Datos del miembro',
  close: 'Cerrar los datos',
  failed: 'No se puede mostrar este miembro',
  contact: 'Contacto',
  signIn: 'Inicio de sesión',
  record: 'Historial',
  passwordSet: 'Establecida',
  passwordSetAt: (instant) => `Establecida el ${formatInstant(instant)}`,
  passwordNone: 'Todavía ninguna',
  mustChange: 'Debe cambiarse en el próximo inicio de sesión',
  lastVisit: 'Última visita',
  never: 'Todavía no',
  failedAttempts: 'Intentos fallidos',
  added: 'Alta',
  changed: 'Último cambio',
  archivedNote: 'Este miembro está archivado y no puede iniciar sesión. Para hacer cambios, restáuralo.',
  archived: (name) => `Se ha archivado a ${name}`,
  restored: (name) => `Se ha restaurado a ${name}`,
  unlocked: (name) => `Se ha desbloqueado a ${name}`,
  leaveTitle: '¿Salir sin guardar?',
  leaveText: 'Has cambiado datos de este miembro y aún no los has guardado.',
  leave: 'Salir sin guardar',
  stay: 'Seguir editando',
};
