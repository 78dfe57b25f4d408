import type { Catalogue } from '../en/index.ts';

const untouched = 'Rollbook hat die Datei so gelassen, wie sie ist.';

export const problems: Catalogue['problems'] = {
  folder_missing: {
    title: 'Der Ordner mit den Mitgliedern fehlt',
    what: 'Rollbook kann den Ordner mit der Mitgliederdatei weder finden noch anlegen.',
    todo: [
      'Liegt der Ordner auf einem Wechsel- oder Netzlaufwerk: das Laufwerk verbinden.',
      'Wurde der Ordner verschoben: zurück an den Ort verschieben, der unten steht.',
    ],
  },
  file_missing: {
    title: 'Die Mitgliederdatei ist weg',
    what: 'Die Datei „rollbook.db“ liegt nicht mehr in ihrem Ordner. Jemand hat sie verschoben oder gelöscht, während Rollbook offen war.',
    todo: [
      'Wurde sie verschoben oder gelöscht, lege sie in den Ordner unten zurück.',
      'Ist sie nicht zu finden, kopiere die neueste Sicherung aus dem Ordner „backups“ an ihre Stelle und nenne sie „rollbook.db“.',
    ],
  },
  folder_not_writable: {
    title: 'Rollbook darf in seinem Ordner nicht schreiben',
    what: 'Der Ordner mit der Mitgliederdatei lässt sich lesen, aber nicht ändern. Es könnte also nichts gespeichert werden.',
    todo: [
      'Dem eigenen Benutzer das Recht geben, den Ordner unten zu ändern.',
      'Ist das Laufwerk schreibgeschützt: den Schutz aufheben.',
    ],
  },
  not_a_database: {
    title: 'Die Mitgliederdatei kann nicht gelesen werden',
    what: `Es gibt eine Datei mit dem richtigen Namen, aber sie enthält keine Mitglieder. ${untouched}`,
    todo: [
      'Die Datei „rollbook.db“ aus dem Ordner unten an einen sicheren Ort verschieben.',
      'Eine Sicherung aus dem Ordner „backups“ an ihre Stelle kopieren und „rollbook.db“ nennen.',
    ],
  },
  not_a_rollbook_database: {
    title: 'Die Mitgliederdatei gehört zu einem anderen Programm',
    what: `Die Datei „rollbook.db“ stammt von einem anderen Programm. ${untouched}`,
    todo: [
      'Die Datei aus dem Ordner unten an einen sicheren Ort verschieben.',
      'Gibt es eine Sicherung der Mitglieder: dorthin kopieren und „rollbook.db“ nennen.',
    ],
  },
  database_too_new: {
    title: 'Die Mitglieder stammen aus einem neueren Rollbook',
    what: `Eine neuere Version hat die Mitgliederdatei geändert, und diese Version versteht sie nicht. ${untouched}`,
    todo: [
      'Auf diesem Computer das neueste Rollbook installieren.',
      'Danach neu starten: Die Mitglieder sind dann wieder da.',
    ],
  },
  database_locked: {
    title: 'Ein anderes Programm benutzt die Mitgliederdatei',
    what: 'Rollbook hat auf die Mitgliederdatei gewartet, aber ein anderes Programm gibt sie nicht frei.',
    todo: [
      'Andere Programme schließen, die sie geöffnet haben könnten, etwa einen Datenbank-Betrachter oder ein Sicherungs- oder Synchronisierungsprogramm.',
      'Danach erneut versuchen.',
    ],
  },
  database_damaged: {
    title: 'Die Mitgliederdatei ist beschädigt',
    what: `Ein Teil der Mitgliederdatei kann nicht gelesen werden. ${untouched}`,
    todo: [
      'Vor allem anderen eine Kopie der Datei „rollbook.db“ anlegen.',
      'Die neueste Sicherung aus dem Ordner „backups“ an ihre Stelle kopieren und „rollbook.db“ nennen.',
    ],
  },
  disk_full: {
    title: 'Der Datenträger ist voll',
    what: 'Der Platz reicht nicht, um die Mitgliederdatei sicher zu öffnen. Die Mitglieder sind noch da.',
    todo: ['Nicht mehr benötigte Dateien löschen oder verschieben.', 'Danach erneut versuchen.'],
  },
  unknown: {
    title: 'Die Mitglieder können nicht geöffnet werden',
    what: `Etwas Unerwartetes hindert Rollbook daran, die Mitgliederdatei zu öffnen. ${untouched}`,
    todo: [
      'Erneut versuchen und, wenn das nicht hilft, den Computer neu starten.',
      'Prüfen, ob das Laufwerk mit dem Ordner unten verbunden und lesbar ist.',
    ],
  },
};

export const start: Catalogue['start'] = {
  todo: 'Was jetzt hilft',
  folder: 'Ordner mit den Mitgliedern',
  stillFailing: 'Es geht noch immer nicht.',
  lost: {
    kept: 'Alles Getippte ist noch da. Rollbook macht weiter, sobald die Mitgliederdatei wieder da ist.',
    back: 'Die Mitglieder sind wieder da.',
  },
};
