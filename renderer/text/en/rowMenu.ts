/** What a right click on a row offers. */
export const rowMenu = {
  name: (member: string) => `Actions for ${member}`,
  details: 'Show details',
  copyEmail: 'Copy e-mail',
  copyPhone: 'Copy phone number',
  copyNumber: 'Copy member number',
  copyFailed: 'Copying did not work.',
};
