import type { MainCatalogue } from './en.ts';

export const german: MainCatalogue = {
  menu: {
    members: 'Mitglieder',
    newMember: 'Neues Mitglied…',
    find: 'Suchen',
    palette: 'Alles finden…',
    frontDesk: 'Empfang',
    exportCsv: 'Exportieren…',
    undoChange: 'Letzte Änderung rückgängig machen',
    quit: 'Rollbook beenden',

    edit: 'Bearbeiten',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    delete: 'Löschen',
    selectAll: 'Alles auswählen',

    view: 'Ansicht',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',

    window: 'Fenster',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    close: 'Schließen',
    toFront: 'Alle nach vorne bringen',

    help: 'Hilfe',
    shortcuts: 'Tastenkürzel',

    about: 'Über Rollbook',
    services: 'Dienste',
    hide: 'Rollbook ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
  },
  save: {
    title: 'Mitglieder exportieren',
    button: 'Exportieren',
    fileType: 'CSV',
    fileName: (day) => `mitglieder-${day}.csv`,
  },
  unsaved: {
    message: 'Etwas ist noch nicht gespeichert. Trotzdem schließen?',
    keep: 'Weiterarbeiten',
    close: 'Schließen, ohne zu speichern',
  },
  crash: {
    message: 'Das Fenster von Rollbook fällt immer wieder aus',
    detail:
      'Die Mitglieder sind sicher. Erneut versuchen oder Rollbook schließen, den Computer neu starten und Rollbook wieder öffnen.',
    tryAgain: 'Erneut versuchen',
    close: 'Rollbook schließen',
  },
};
