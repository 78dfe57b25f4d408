import type { Catalogue } from '../en/index.ts';
import { formatCount } from '../format.ts';

export const reasons: Catalogue['reasons'] = {
  fields: {
    required: 'Bitte ausfüllen.',
    wrong_type: 'Eine solche Angabe ist hier nicht vorgesehen.',
    too_long: 'Das ist zu lang.',
    broken_characters: 'Einige Zeichen sind beschädigt. Bitte neu eingeben.',
    control_characters:
      'Das enthält unsichtbare Zeichen, die nicht gespeichert werden können. Bitte entfernen oder neu eingeben.',
    contains_space: 'Ein Benutzername darf keine Leerzeichen enthalten.',
    contains_semicolon: 'Eine Gruppe darf kein Semikolon enthalten.',
    invalid_email: 'Das sieht nicht nach einer E-Mail-Adresse aus, zum Beispiel name@example.org.',
    invalid_phone: 'Das sieht nicht nach einer Telefonnummer aus.',
    invalid_name: 'Ein Name muss mit einem Buchstaben beginnen.',
    too_many: 'Das sind zu viele Einträge.',
    invalid_date: 'Bitte Datum und Uhrzeit vollständig angeben.',
    password_too_short: 'Bitte mehr Zeichen verwenden.',
    password_common: 'Dieses Passwort haben viele, es wird als Erstes versucht. Bitte ein anderes wählen.',
    password_personal: 'Das besteht aus Namen oder Daten des Mitglieds. Bitte etwas anderes wählen.',
    password_business_word: 'Das besteht aus Wörtern des eigenen Betriebs. Bitte etwas anderes wählen.',
    password_keyboard: 'Das sind vor allem Tasten oder Zeichen in einer Reihe. Bitte etwas anderes wählen.',
    password_repeats: 'Das wiederholt sich vor allem. Bitte etwas anderes wählen.',
    password_used_before: 'Dieses Passwort hatte das Mitglied schon einmal. Bitte ein neues wählen.',
    same_password: 'Das ist das bisherige Passwort. Bitte ein anderes wählen.',
    wrong_code: 'Der Code passt nicht. Bitte den neuesten nehmen und die Uhr dieses Computers prüfen.',
    unknown_key: 'Diese Angabe ist hier nicht bekannt.',
    unknown_value: 'Bitte einen der angebotenen Werte wählen.',
    out_of_range: 'Diese Zahl liegt außerhalb des erlaubten Bereichs.',
    invalid_id: 'Dieses Mitglied ist nicht zu erkennen. Bitte schließen und noch einmal öffnen.',
    invalid: 'Das kann so nicht angenommen werden.',
    username_taken: 'Diesen Benutzernamen hat schon ein anderes Mitglied.',
    email_taken: 'Diese E-Mail-Adresse hat schon ein anderes Mitglied.',
    invalid_number: 'Bitte eine Zahl angeben, zum Beispiel 12.5.',
    invalid_url: 'Bitte eine vollständige Webadresse angeben, zum Beispiel https://example.org.',
    not_unique: 'Das hat schon ein anderes Mitglied.',
    name_taken: 'Diesen Namen gibt es schon.',
    member_number_taken: 'Diese Nummer hat schon ein anderes Mitglied.',
    parent_missing: 'Dieses Mitglied gibt es nicht mehr.',
    parent_cycle: 'Ein Mitglied kann nicht zu jemandem gehören, der zu ihm gehört.',
    confirm_mismatch: 'Das ist nicht die Anzahl der Mitglieder, die gelöscht würden.',
    same_account: 'Das ist zweimal dasselbe Mitglied.',
    day_missing: 'Bitte einen Tag wählen.',
    start_in_past:
      'Dieser Zeitpunkt ist vorbei. Bitte einen späteren wählen oder die Sperre sofort beginnen lassen.',
    end_before_start: 'Das Ende muss nach dem Beginn liegen. Bitte einen späteren Tag wählen.',
    end_in_past: 'Dieser Zeitpunkt ist vorbei. Bitte ein späteres Ende wählen.',
  },
  atMostCharacters: (limit) => `Höchstens ${formatCount(limit)} Zeichen.`,
  atMostEntries: (limit) => `Höchstens ${formatCount(limit)} Einträge.`,
  between: (least, most) => `Bitte eine Zahl von ${formatCount(least)} bis ${formatCount(most)} angeben.`,

  failures: {
    invalid_input: 'Etwas an den Eingaben kann nicht angenommen werden. Bitte prüfen.',
    'invalid_input/too_many_people':
      'Das sind mehr als 10.000 Mitglieder. Bitte die Passwörter in mehreren Teilen vergeben, zum Beispiel Gruppe für Gruppe.',
    not_found: 'Dieses Mitglied gibt es nicht mehr.',
    'not_found/unknown_operation': 'Diese Version von Rollbook kann das nicht.',
    conflict: 'Das wurde inzwischen geändert. Bitte noch einmal ansehen.',
    'conflict/stale_version':
      'Dieses Mitglied wurde inzwischen von jemand anderem geändert, darum ist noch nichts gespeichert.',
    'conflict/archived': 'Dieses Mitglied ist archiviert. Bitte zuerst wiederherstellen.',
    'conflict/username_taken': 'Diesen Benutzernamen hat schon ein anderes Mitglied.',
    'conflict/email_taken': 'Diese E-Mail-Adresse hat schon ein anderes Mitglied.',
    'conflict/not_unique':
      'Mehrere Mitglieder haben hier denselben Wert, deshalb kann er nicht eindeutig sein. Bitte zuerst diese Werte ändern.',
    'conflict/name_taken': 'Diesen Namen gibt es schon.',
    'conflict/member_number_taken': 'Diese Nummer hat schon ein anderes Mitglied.',
    'conflict/nobody_left': 'Es ist niemand mehr da, der ein neues Passwort bekäme.',
    'conflict/batch_changed':
      'Einige dieser Mitglieder wurden inzwischen geändert, deshalb hat niemand ein neues Passwort bekommen. Bitte erneut versuchen.',
    'conflict/confirm_mismatch':
      'Die Anzahl der Mitglieder hat sich inzwischen geändert, darum wurde niemand gelöscht. Bitte noch einmal ansehen.',
    'conflict/already_undone': 'Das wurde schon rückgängig gemacht.',
    'conflict/not_undoable': 'Das lässt sich nicht rückgängig machen.',
    'conflict/second_factor_exists': 'Es gibt bereits einen zweiten Faktor. Bitte zuerst entfernen.',
    'conflict/no_second_factor': 'Es gibt keinen zweiten Faktor mehr.',
    'conflict/second_factor_expired':
      'Das hat zu lange gedauert. Bitte schließen, neu beginnen und das neue Bild scannen.',
    forbidden: 'Das ist hier nicht erlaubt.',
    'forbidden/untrusted_sender': 'Das ist hier nicht erlaubt.',
    cancelled: 'Das wurde abgebrochen, bevor es fertig war.',
    busy: 'Rollbook ist beschäftigt. Bitte gleich noch einmal versuchen.',
    'busy/job_running':
      'So etwas läuft gerade schon. Bitte das Ende abwarten oder es anhalten und dann erneut versuchen.',
    'busy/database_locked':
      'Ein anderes Programm benutzt die Mitgliederdatei. Bitte schließen und erneut versuchen.',
    io: 'Eine Datei konnte nicht gelesen oder geschrieben werden.',
    'io/disk_full':
      'Der Datenträger ist voll. Bitte Platz schaffen oder einen anderen Ort wählen und erneut versuchen.',
    'io/inside_data_folder':
      'Bitte einen anderen Ordner wählen: In diesem liegen Dateien, die Rollbook selbst braucht.',
    'io/not_writable':
      'Rollbook darf dort nicht schreiben. Bitte einen anderen Ordner wählen und erneut versuchen.',
    'io/key_unavailable':
      'Der Schlüssel, der zweite Faktoren schützt, lässt sich im Ordner von Rollbook nicht aufbewahren. Bitte prüfen, ob der Ordner „keys“ dort beschreibbar ist.',
    'io/unknown':
      'Die Datei konnte nicht gelesen oder geschrieben werden. Bitte prüfen, ob das Laufwerk verbunden ist, und erneut versuchen.',
    'io/not_printed':
      'Das Drucken hat nicht geklappt. Bitte den Drucker prüfen oder den Zettel als PDF speichern.',
    'io/not_open': 'Die Mitgliederdatei ist nicht geöffnet. Bitte Rollbook neu starten.',
    'io/file_missing': 'Die Mitgliederdatei ist weg.',
    'io/folder_missing': 'Der Ordner mit der Mitgliederdatei fehlt.',
    'io/folder_not_writable': 'Rollbook darf im Ordner der Mitgliederdatei nicht schreiben.',
    'io/not_a_database': 'Rollbook kann diese Mitgliederdatei nicht lesen.',
    'io/not_a_rollbook_database': 'Die Mitgliederdatei gehört zu einem anderen Programm.',
    'io/database_too_new':
      'Die Mitgliederdatei stammt aus einem neueren Rollbook. Bitte Rollbook aktualisieren.',
    'io/database_locked':
      'Ein anderes Programm benutzt die Mitgliederdatei. Bitte schließen und erneut versuchen.',
    'io/database_damaged': 'Die Mitgliederdatei ist beschädigt. Es wurde nichts geändert.',
    internal: 'Es ist etwas schiefgegangen, das nicht hätte passieren dürfen.',
  },
  note: (reference) => `Bitte die Nummer ${reference} notieren.`,
};
