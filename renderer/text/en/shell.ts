/** The ways between pages. */
export const shell = {
  members: 'Members',
  frontDesk: 'Front desk',
  overview: 'Overview',
  protection: 'Passwords',
  archive: 'Archived',
  locks: 'Locks',
  duplicates: 'Duplicates',
  history: 'History',
  settings: 'Settings',
  name: 'Pages',
  collapse: 'Narrow sidebar',
  expand: 'Wide sidebar',
};
