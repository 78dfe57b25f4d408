import type { Catalogue } from '../en/index.ts';
import { formatCount } from '../format.ts';

export const reasons: Catalogue['reasons'] = {
  fields: {
    required: 'Rellena este campo.',
    wrong_type: 'Aquí no se espera este tipo de dato.',
    too_long: 'Es demasiado largo.',
    broken_characters: 'Algunos caracteres están dañados. Escríbelos de nuevo.',
    control_characters:
      'Contiene caracteres invisibles que no se pueden guardar. Quítalos o escríbelo de nuevo.',
    contains_space: 'Un nombre de usuario no puede llevar espacios.',
    contains_semicolon: 'Un grupo no puede llevar punto y coma.',
    invalid_email: 'No parece una dirección de correo, como nombre@example.org.',
    invalid_phone: 'No parece un número de teléfono.',
    invalid_name: 'Un nombre tiene que empezar por una letra.',
    too_many: 'Son demasiadas entradas.',
    invalid_date: 'Indica la fecha y la hora completas.',
    password_too_short: 'Usa al menos 8 caracteres.',
    unknown_key: 'Este dato no se conoce aquí.',
    unknown_value: 'Elige uno de los valores ofrecidos.',
    out_of_range: 'Este número está fuera del intervalo permitido.',
    invalid_id: 'No se puede identificar a este miembro. Cierra esto y ábrelo de nuevo.',
    invalid: 'No se puede aceptar tal como está.',
    username_taken: 'Otro miembro ya tiene este nombre de usuario.',
    email_taken: 'Otro miembro ya tiene esta dirección de correo.',
    end_before_start: 'El final tiene que ser posterior al comienzo.',
    end_in_past: 'El final tiene que estar en el futuro.',
  },
  atMostCharacters: (limit) => `Como máximo, ${formatCount(limit)} caracteres.`,
  atMostEntries: (limit) => `Como máximo, ${formatCount(limit)} entradas.`,

  failures: {
    invalid_input: 'Algo de lo escrito no se puede aceptar. Revísalo.',
    not_found: 'Este miembro ya no existe.',
    'not_found/unknown_operation': 'Esta versión de Rollbook no puede hacer eso.',
    conflict: 'Esto ha cambiado entretanto. Vuelve a mirarlo.',
    'conflict/stale_version':
      'Alguien ha cambiado este miembro entretanto, así que todavía no se ha guardado nada.',
    'conflict/archived': 'Este miembro está archivado. Restáuralo primero.',
    'conflict/username_taken': 'Otro miembro ya tiene este nombre de usuario.',
    'conflict/email_taken': 'Otro miembro ya tiene esta dirección de correo.',
    forbidden: 'Esto no está permitido aquí.',
    'forbidden/untrusted_sender': 'Esto no está permitido aquí.',
    cancelled: 'Se ha detenido antes de terminar.',
    busy: 'Rollbook está ocupado. Inténtalo de nuevo en un momento.',
    'busy/job_running':
      'Ya hay una exportación en curso. Espera a que termine o detenla e inténtalo de nuevo.',
    'busy/database_locked':
      'Otro programa está usando el archivo de miembros. Ciérralo e inténtalo de nuevo.',
    io: 'No se ha podido leer o escribir un archivo.',
    'io/disk_full': 'El disco está lleno. Libera espacio o elige otro lugar e inténtalo de nuevo.',
    'io/inside_data_folder': 'Elige otra carpeta: esta contiene los archivos propios de Rollbook.',
    'io/not_writable': 'Rollbook no puede escribir ahí. Elige otra carpeta e inténtalo de nuevo.',
    'io/unknown':
      'No se ha podido leer o escribir el archivo. Comprueba que el disco esté conectado e inténtalo de nuevo.',
    'io/not_open': 'El archivo de miembros no está abierto. Reinicia Rollbook.',
    'io/file_missing': 'Falta el archivo de miembros.',
    'io/folder_missing': 'Falta la carpeta con el archivo de miembros.',
    'io/folder_not_writable': 'Rollbook no puede escribir en la carpeta del archivo de miembros.',
    'io/not_a_database': 'Rollbook no puede leer este archivo de miembros.',
    'io/not_a_rollbook_database': 'El archivo de miembros es de otro programa.',
    'io/database_too_new': 'El archivo de miembros es de un Rollbook más nuevo. Actualiza Rollbook.',
    'io/database_locked': 'Otro programa está usando el archivo de miembros. Ciérralo e inténtalo de nuevo.',
    'io/database_damaged': 'El archivo de miembros está dañado. No se ha cambiado nada.',
    internal: 'Ha fallado algo que no debería haber fallado.',
  },
  note: (reference) => `Anota el número ${reference}.`,
};
