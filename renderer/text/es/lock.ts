import type { Catalogue } from '../en/index.ts';
import { formatInstant } from '../format.ts';

export const lockedNote: Catalogue['lockedNote'] = {
  title: 'Bloqueado',
  planned: (from) => `Se bloqueará a partir del ${formatInstant(from)}`,
  until: (instant) => `Hasta el ${formatInstant(instant)}`,
  since: (instant) => `Desde el ${formatInstant(instant)}`,
  forever: 'Hasta que se desbloquee',
  noReason: 'Sin motivo indicado',
};

export const lock: Catalogue['lock'] = {
  title: (name) => `Bloquear a ${name}`,
  lead: 'Un miembro bloqueado no puede iniciar sesión hasta que termine el bloqueo.',
  reason: 'Motivo',
  reasonHint: 'Se muestra al comprobar la contraseña en el mostrador.',
  suggestionsLabel: 'Motivos sugeridos',
  suggestions: [
    'Cuota sin pagar',
    'Suscripción en pausa',
    'Incumplimiento de las normas',
    'Tarjeta perdida',
    'A petición del miembro',
  ],
  note: 'Nota',
  noteHint: 'Solo para ti y tu equipo.',
  begins: 'Empieza',
  now: 'Ahora',
  later: 'Más tarde',
  startsOn: 'Empieza el',
  ends: 'Termina',
  untilUnlocked: 'Cuando lo desbloquee',
  untilDate: 'En una fecha',
  endsOn: 'Termina el',
  submit: 'Bloquear',
  locked: (name) => `Se ha bloqueado a ${name}`,
  planned: (name) => `El bloqueo de ${name} está programado`,
};
