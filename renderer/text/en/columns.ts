/** How the list looks: its rows and columns. */
export const columns = {
  button: 'View',
  density: 'Row height',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  title: 'Columns',
  hint: 'Drag to change the order.',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  reset: 'Reset columns',
  width: (name: string) => `Width of the column ${name}`,
  widthHint: 'Drag to change the width. Double-click for the usual width.',
  sortHint: 'Click to sort. Drag to move the column.',
};
