/** The page of keys. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  inList: 'In the list',
  inPanel: 'In the details',
  list: {
    move: 'Move',
    jump: 'First, last',
    open: 'Open the details',
    select: 'Select or unselect',
    range: 'Select several',
    all: 'Select everyone shown',
    menu: 'Menu of a member',
  },
  panel: { edit: 'Change a field', next: 'Next member', previous: 'Previous member', close: 'Close' },
};
