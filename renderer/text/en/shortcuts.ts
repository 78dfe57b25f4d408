/** The page of keys. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  inList: 'In the list',
  inPanel: 'In the details',
  list: {
    move: 'Move',
    jump: 'First, last',
    page: 'A page up, down',
    open: 'Open the details',
    select: 'Select or unselect',
    range: 'Select several',
    all: 'Select everyone shown',
    clear: 'Give up the selection',
    menu: 'Menu of a member',
  },
  panel: {
    edit: 'Change a field',
    save: 'Save a long text',
    next: 'Next member',
    previous: 'Previous member',
    close: 'Close',
  },
};
