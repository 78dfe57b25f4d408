/** The ways between pages. */
export const shell = {
  members: 'Members',
  overview: 'Overview',
  archive: 'Archived',
  duplicates: 'Duplicates',
  history: 'History',
  settings: 'Settings',
  name: 'Pages',
  collapse: 'Make the sidebar narrow',
  expand: 'Make the sidebar wide',
};
