import type { Catalogue } from '../en/index.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

const passwords = (count: number) =>
  plural(count, { one: '1 Passwort', other: `${formatCount(count)} Passwörter` });

/** How well the passwords of all members are kept. */
export const protection: Catalogue['protection'] = {
  level: {
    strong: 'stark',
    good: 'gut',
    weak: 'schwach',
    veryWeak: 'sehr schwach',
    unusable: 'neues nötig',
  },
  levelTitle: {
    strong: 'Stark',
    good: 'Gut',
    weak: 'Schwach',
    veryWeak: 'Sehr schwach',
    unusable: 'Neues nötig',
  },
  status: {
    preferred: 'Für neue Passwörter verwendet',
    accepted: 'Angenommen',
    deprecated: 'Beim nächsten Besuch ersetzt',
    refused: 'Abgelehnt',
  },
  kind: 'Art des gespeicherten Passworts',
  wrapped: (kind) => `${kind}, verstärkt`,

  failed: 'Der Schutz kann nicht gezeigt werden',
  emptyTitle: 'Noch keine Passwörter',
  emptyText: 'Sobald ein Mitglied ein Passwort hat, steht hier, wie gut es geschützt ist.',
  showMembers: 'Zu den Mitgliedern',
  print: 'Drucken…',

  headline: (strong, all) => `${formatCount(strong)} von ${formatCount(all)} Passwörtern sind gut geschützt`,
  headlineAll: (count) =>
    plural(count, {
      one: 'Das einzige Passwort ist gut geschützt',
      other: `Alle ${formatCount(count)} Passwörter sind gut geschützt`,
    }),
  lead: 'Rollbook speichert nie ein Passwort selbst, sondern nur, was sich daraus berechnen lässt. Wie schwer es daraus zu erraten wäre, falls jemand die Mitgliederdatei stiehlt, hängt von der Art der Berechnung ab.',
  allStrong: 'Hier ist nichts zu tun.',
  weakOnes: (count) =>
    plural(count, {
      one: '1 Passwort wäre leicht zu erraten, falls jemand die Mitgliederdatei stiehlt.',
      other: `${formatCount(count)} Passwörter wären leicht zu erraten, falls jemand die Mitgliederdatei stiehlt.`,
    }),
  unusableOnes: (count) =>
    plural(count, {
      one: '1 Mitglied kann sich erst mit einem neu vergebenen Passwort wieder anmelden: Das gespeicherte lässt sich nicht mehr prüfen.',
      other: `${formatCount(count)} Mitglieder können sich erst mit neu vergebenen Passwörtern wieder anmelden: Die gespeicherten lassen sich nicht mehr prüfen.`,
    }),
  asideWithout: (count) =>
    plural(count, { one: '1 hat kein Passwort.', other: `${formatCount(count)} haben kein Passwort.` }),
  asideArchived: (count) =>
    plural(count, {
      one: '1 archiviertes Mitglied mit Passwort ist hier nicht mitgezählt.',
      other: `${formatCount(count)} archivierte Mitglieder mit Passwort sind hier nicht mitgezählt.`,
    }),
  asideMustChange: (count) =>
    plural(count, {
      one: '1 muss das Passwort beim nächsten Besuch ändern.',
      other: `${formatCount(count)} müssen das Passwort beim nächsten Besuch ändern.`,
    }),

  strengthen: 'Jetzt verstärken…',
  strengthenTitle: (count) => `${passwords(count)} verstärken`,
  strengthenText:
    'Über jedes gespeicherte Passwort, das noch nicht stark geschützt ist, wird eine starke Schicht gelegt. Niemand muss etwas tun: Alle Passwörter bleiben, wie sie sind, und Rollbook muss sie nicht kennen.',
  strengthenable: (count, withArchive) =>
    `${plural(count, { one: '1 schwaches oder gutes Passwort lässt', other: `${formatCount(count)} schwache und gute Passwörter lassen` })} sich verstärken${withArchive ? ', die archivierter Mitglieder mitgezählt' : ''}.`,
  strengthenTime: (minutes) =>
    plural(minutes, {
      one: 'Auf diesem Computer dauert es etwa eine Minute. Währenddessen lässt sich weiterarbeiten.',
      other: `Auf diesem Computer dauert es etwa ${formatCount(minutes)} Minuten. Währenddessen lässt sich weiterarbeiten.`,
    }),
  strengthenPause:
    'Es lässt sich jederzeit anhalten und später fortsetzen. Was erledigt ist, bleibt erledigt und lässt sich nicht rückgängig machen.',
  strengthenSubmit: (count) => `${passwords(count)} verstärken`,
  strengthening: 'Passwörter werden verstärkt',
  progress: (done, total) => `${formatCount(done)} von ${formatCount(total)}`,
  stop: 'Anhalten',
  strengthened: (count) =>
    plural(count, {
      one: '1 Passwort wurde verstärkt',
      other: `${formatCount(count)} Passwörter wurden verstärkt`,
    }),
  stopped: (count) =>
    plural(count, {
      one: 'Angehalten. 1 Passwort wurde verstärkt, der Rest kann jederzeit folgen.',
      other: `Angehalten. ${formatCount(count)} Passwörter wurden verstärkt, der Rest kann jederzeit folgen.`,
    }),
  nothingDone: 'Es war nichts mehr zu verstärken.',
  requireChange: 'Beim nächsten Besuch Änderung verlangen…',
  list: 'Mitglieder zeigen',
  weakTitle: 'Schwach geschützte Passwörter',

  byLevel: 'Nach Schutz',
  byKind: 'Nach Art des gespeicherten Passworts',
  byKindNote: 'Technische Namen, die häufigsten zuerst.',
  withoutPassword: 'Kein Passwort',
  upgrades: 'Auf den neuesten Stand gebracht, je Monat',
  upgradesNote: 'Bei einem richtigen Passwort oder durch Verstärken. Ein Klick öffnet den Verlauf.',
  noUpgrades: 'Keine in den letzten zwölf Monaten.',
  noPasswords: 'Niemand hat ein Passwort.',
  month: 'Monat',
  members: 'Mitglieder',
  passwordsColumn: 'Passwörter',
  memberCount: members,
  passwordCount: passwords,
  shareOfAll: (share) => `${share} von allen`,
  levelPeople: (level) => `Schutz des Passworts: ${level}`,
  kindPeople: (kind) => `Passwörter der Art ${kind}`,

  table: 'Im Einzelnen',
  tableText: 'Wie die Passwörter gespeichert sind, für alle, die sich damit auskennen.',
  columnKind: 'Art',
  columnLevel: 'Schutz',
  columnStatus: 'Was damit geschieht',
  columnCost: 'Aufwand',
  moreCosts: (count) => `${formatCount(count)} weitere`,
  archivedToo: (count) => `und ${formatCount(count)} archivierte`,
  changeKinds: 'Ändern, was mit welcher Art geschieht',

  machine: 'Dieser Computer',
  machineNever: 'Wie lange eine Prüfung auf diesem Computer dauert, wurde noch nicht gemessen.',
  machineTime: (milliseconds) => `Ein Passwort zu prüfen dauert auf diesem Computer ${milliseconds}.`,
  machineWhen: (instant) => `Gemessen am ${instant}.`,
  machineText:
    'Je länger eine Prüfung dauert, desto länger dauert auch das Erraten. Bis zu einer halben Sekunde merkt am Empfang niemand.',
  machineBest: 'Die jetzige Einstellung ist die richtige für diesen Computer.',
  machineBusy:
    'Der Computer war währenddessen beschäftigt, deshalb sagen die Zeiten nichts über ihn. Bitte andere Programme schließen und noch einmal messen.',
  machineAdvice: (milliseconds) =>
    `Eine stärkere Einstellung mit ${milliseconds} je Prüfung würde zu diesem Computer passen.`,
  machineSlow: (milliseconds) =>
    `Eine leichtere Einstellung mit ${milliseconds} je Prüfung würde zu diesem Computer passen und ist immer noch sicher.`,
  setting: (memory, passes) =>
    `Argon2id, ${memory} MiB, ${plural(passes, { one: '1 Durchgang', other: `${formatCount(passes)} Durchgänge` })}`,
  measure: 'Messen',
  measureAgain: 'Neu messen',
  measuring: 'Dieser Computer wird gemessen',
  measured: 'Dieser Computer wurde gemessen',
  adopt: 'Diese Einstellung verwenden',
  adopted: 'Neue Passwörter verwenden diese Einstellung. Vorhandene folgen beim nächsten Besuch.',
};

/** Settings: what happens to which kind of stored passwords. */
export const schemeSettings: Catalogue['schemeSettings'] = {
  title: 'Arten gespeicherter Passwörter',
  text: 'Mitglieder aus einem anderen System bringen Passwörter mit, die auf dessen Weise gespeichert sind. Rollbook kann sie alle prüfen. Hier lässt sich festlegen, was mit ihnen geschieht.',
  explain: {
    accepted: 'Das Passwort gilt und bleibt gespeichert, wie es ist, solange das stark genug ist.',
    deprecated:
      'Das Passwort gilt. Bei der nächsten richtigen Eingabe speichert Rollbook es neu auf seine eigene, starke Weise.',
    refused: 'Das Passwort gilt nicht mehr. Wer ein solches hat, braucht ein neues.',
  },
  statusOf: (kind) => `Was mit ${kind} geschieht`,
  advice: (status) => `Rollbooks Rat: ${status}`,
  begins: 'beginnt mit',
  showAll: (count) => `Alle ${formatCount(count)} Arten zeigen`,
  showUsed: 'Nur verwendete Arten zeigen',
  reset: 'Zurück zu Rollbooks Rat',
  saved: 'Gespeichert',
  failed: 'Die Arten können nicht gezeigt werden.',
  refuseTitle: (kind) => `${kind} ablehnen?`,
  refuseText: (count) =>
    plural(count, {
      one: '1 Mitglied bräuchte ein neues Passwort.',
      other: `${formatCount(count)} Mitglieder bräuchten ein neues Passwort.`,
    }),
  refuseNote:
    'Das jetzige Passwort wird dann am Empfang abgewiesen. Es lässt sich jederzeit wieder zulassen.',
  refuseSubmit: 'Diese Art ablehnen',
};
