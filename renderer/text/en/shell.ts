/** The ways between pages. */
export const shell = {
  members: 'Members',
  overview: 'Overview',
  protection: 'Passwords',
  archive: 'Archived',
  duplicates: 'Duplicates',
  history: 'History',
  settings: 'Settings',
  name: 'Pages',
  collapse: 'Narrow sidebar',
  expand: 'Wide sidebar',
};
