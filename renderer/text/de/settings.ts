import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { ofMembers } from './common.ts';

export const settings: Catalogue['settings'] = {
  look: 'Aussehen',
  lookText: 'Wie Rollbook auf diesem Computer aussieht. Jede Auswahl gilt sofort.',
  language: 'Sprache',
  languageOfSystem: 'Wie der Computer',
  theme: 'Farben',
  themes: {
    system: 'Wie der Computer',
    light: 'Hell',
    dark: 'Dunkel',
    contrast: 'Hoher Kontrast',
  },
  density: 'Zeilen der Liste',

  policy: 'Archiv',
  policyText:
    'Nichts wird jemals von selbst gelöscht. Auf Wunsch weist das Archiv auf Personen hin, die schon lange darin sind. Entschieden wird immer von Hand.',
  propose: 'Darauf hinweisen, wer schon lange archiviert ist',
  proposeAfter: 'Nach wie vielen Tagen',
  policyUnsaved: 'Die Einstellung für das Archiv ist noch nicht gespeichert.',
  policySaved: 'Die Einstellung für das Archiv ist gespeichert',
};

export const fieldTypes: Catalogue['fieldTypes'] = {
  text: 'Kurzer Text',
  longText: 'Langer Text',
  number: 'Zahl',
  date: 'Datum',
  yesNo: 'Ja oder nein',
  choice: 'Auswahl aus einer Liste',
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer',
  url: 'Internetadresse',
};

export const fieldSettings: Catalogue['fieldSettings'] = {
  title: 'Eigene Felder',
  text: 'Was sonst noch zu jedem Mitglied gehört, etwa Geburtstag, Kleidergröße oder Vertragsnummer.',
  add: 'Feld hinzufügen',
  none: 'Noch keine eigenen Felder.',
  failed: 'Die Felder können nicht gezeigt werden.',
  edit: (label) => `Feld ${label} bearbeiten`,
  more: (label) => `Mehr zum Feld ${label}`,
  remove: 'Löschen…',
  restore: 'Wiederherstellen',
  restoreField: (label) => `Feld ${label} wiederherstellen`,
  deletedTitle: 'Gelöschte Felder',
  deletedText: 'Alle Werte bleiben erhalten. Ein wiederhergestelltes Feld hat sie alle wieder.',

  newTitle: 'Neues Feld',
  editTitle: 'Feld bearbeiten',
  label: 'Name des Feldes',
  type: 'Art',
  typeFixed: 'Die Art eines Feldes bleibt, wie sie ist.',
  choices: 'Auswahlmöglichkeiten, eine je Zeile',
  choicesHint: 'Wer eine Möglichkeit gewählt hat, die hier wegfällt, behält sie.',
  defaultValue: 'Vorgabe für neue Mitglieder',
  required: 'Muss ausgefüllt werden',
  requiredShort: 'Pflicht',
  unique: 'Jeder Wert darf nur einmal vorkommen',
  uniqueShort: 'eindeutig',
  inList: 'In der Liste zeigen',
  inListShort: 'in der Liste',
  searchable: 'Mit der Suche finden',
  searchableShort: 'durchsuchbar',
  create: 'Feld hinzufügen',
  created: (label) => `Feld „${label}“ hinzugefügt`,
  saved: (label) => `Feld „${label}“ gespeichert`,
  restored: (label) => `Feld „${label}“ wiederhergestellt`,

  removeTitle: (label) => `Das Feld „${label}“ löschen?`,
  removeText:
    'Es verschwindet von jeder Seite. Was Mitglieder darin haben, bleibt ungesehen erhalten und ist wieder da, sobald das Feld wiederhergestellt wird.',
  removeSubmit: 'Feld löschen',
  removed: (label) => `Feld „${label}“ gelöscht`,
};

export const labelSettings: Catalogue['labelSettings'] = {
  group: {
    title: 'Gruppen',
    text: 'Die Gruppen, in denen Mitglieder sein können. Ein neuer Name gilt für alle in der Gruppe.',
    none: 'Noch keine Gruppen.',
    rename: (name) => `Gruppe ${name} umbenennen`,
    remove: (name) => `Gruppe ${name} entfernen`,
    renameTitle: (name) => `Gruppe „${name}“ umbenennen`,
    removeTitle: (name) => `Gruppe „${name}“ entfernen?`,
    merge: (name) => `Eine Gruppe „${name}“ gibt es schon. Aus beiden wird eine.`,
  },
  tag: {
    title: 'Schlagwörter',
    text: 'Wörter, die alle einem Mitglied geben können. Neue entstehen dort, wo ein Mitglied bearbeitet wird.',
    none: 'Noch keine Schlagwörter.',
    rename: (name) => `Schlagwort ${name} umbenennen`,
    remove: (name) => `Schlagwort ${name} entfernen`,
    renameTitle: (name) => `Schlagwort „${name}“ umbenennen`,
    removeTitle: (name) => `Schlagwort „${name}“ entfernen?`,
    merge: (name) => `Ein Schlagwort „${name}“ gibt es schon. Aus beiden wird eines.`,
  },
  newGroup: 'Name einer neuen Gruppe',
  addGroup: 'Gruppe hinzufügen',
  find: 'Nach Namen suchen',
  more: (count) => `Und ${formatCount(count)} weitere. Einen Teil des Namens eingeben, um sie zu finden.`,
  name: 'Neuer Name',
  renameSubmit: 'Umbenennen',
  mergeSubmit: 'Zusammenlegen',
  removeText: (count) =>
    plural(count, {
      one: '1 Mitglied verliert die Zuordnung und bleibt erhalten.',
      other: `${formatCount(count)} Mitglieder verlieren die Zuordnung und bleiben erhalten.`,
    }),
  removeSubmit: 'Entfernen',
  working: (done, total) => `${formatCount(done)} von ${ofMembers(total)}`,
  progress: 'Mitglieder werden geändert',
  stop: 'Abbrechen',
  added: (name) => `„${name}“ wurde hinzugefügt`,
  renamed: (from, to) => `„${from}“ heißt jetzt „${to}“`,
  merged: (from, to) => `„${from}“ und „${to}“ sind jetzt eins`,
  removed: (name) => `„${name}“ wurde entfernt`,
  undone: (name) => `„${name}“ ist wieder da`,
};

export const passwordSettings: Catalogue['passwordSettings'] = {
  title: 'Passwörter',
  text: 'Wie ein Passwort sein muss, das ein Mitglied oder das Personal wählt. Von Rollbook erstellte sind immer gut genug.',
  minimum: 'Mindestzahl der Zeichen',
  shortWarning:
    'Mit weniger als 15 Zeichen gibt eine gestohlene Mitgliederdatei die Passwörter viel eher preis. Dafür sollte es einen guten Grund geben.',
  blocked: 'Wörter, auf denen kein Passwort aufgebaut sein darf, eines je Zeile',
  blockedHint: 'Der Name des Betriebs, die Straße, das Team: was Fremde zuerst versuchen.',
  oneTimeHours: 'Gültigkeit der Einmalcodes in Stunden',
  history: 'Frühere Passwörter eines Mitglieds ablehnen',
  historyWhy:
    'Wir lassen das aus: Rollbook müsste alte Passwörter aufheben, und meist wird nur eine andere Zahl angehängt.',
  historyCount: 'Wie viele frühere Passwörter',
  age: 'Nach einiger Zeit ein neues Passwort verlangen',
  ageWhy:
    'Wir lassen das aus: Wer ein gutes Passwort oft ändern muss, wählt ein schlechteres. Besser eine Änderung verlangen, wenn eines bekannt geworden ist.',
  ageDays: 'Nach wie vielen Tagen',
  saved: 'Die Regeln für Passwörter wurden gespeichert',
};
