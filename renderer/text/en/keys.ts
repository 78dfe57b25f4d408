/** Keys as the keyboard names them. */
export const keys = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  named: {
    home: 'Home',
    end: 'End',
    pageup: 'Page Up',
    pagedown: 'Page Down',
    enter: 'Enter',
    escape: 'Esc',
    shift: 'Shift',
    contextmenu: 'Menu',
    ' ': 'Space',
  } as Record<string, string>,
};
