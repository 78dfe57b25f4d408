/** The words of the native menu and dialogs. The window has its own, in `renderer/text/`. */
export const english = {
  menu: {
    members: 'Members',
    newMember: 'New member…',
    find: 'Find',
    palette: 'Find anything…',
    frontDesk: 'Front desk',
    exportCsv: 'Export…',
    undoChange: 'Undo the last change',
    quit: 'Quit Rollbook',

    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    delete: 'Delete',
    selectAll: 'Select all',

    view: 'View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',

    window: 'Window',
    minimize: 'Minimize',
    zoom: 'Zoom',
    close: 'Close',
    toFront: 'Bring all to front',

    help: 'Help',
    shortcuts: 'Keyboard shortcuts',

    about: 'About Rollbook',
    services: 'Services',
    hide: 'Hide Rollbook',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
  save: {
    title: 'Export members',
    button: 'Export',
    fileType: 'CSV',
    fileName: (day: string) => `members-${day}.csv`,
  },
  unsaved: {
    message: 'There is something you have not saved. Close anyway?',
    keep: 'Keep working',
    close: 'Close without saving',
  },
  crash: {
    message: 'The window of Rollbook keeps failing',
    detail: 'Your members are safe. Try again, or close Rollbook, restart the computer and open it again.',
    tryAgain: 'Try again',
    close: 'Close Rollbook',
  },
};

/** What each language has to say: a missing or an unknown key does not compile. */
export type MainCatalogue = typeof english;
