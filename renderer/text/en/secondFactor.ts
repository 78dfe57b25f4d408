import { formatCount, plural } from '../format.ts';

/** A code from the member's phone that is asked for beside the password. */
export const secondFactor = {
  title: 'Second factor',
  none: 'The password alone is asked for.',
  since: (instant: string) =>
    `Besides the password, a code from the member’s app is asked for, since ${instant}.`,
  codesLeft: (count: number) =>
    plural(count, {
      one: '1 recovery code is left.',
      other: `${formatCount(count)} recovery codes are left.`,
    }),
  cannotBeChecked:
    'The second factor cannot be checked on this computer, because its key is not here. Remove it and set it up anew. Recovery codes still work.',
  setUp: 'Set up…',
  newCodes: 'New recovery codes…',
  remove: 'Remove…',

  setUpTitle: 'Set up a second factor',
  setUpLead: (name: string) =>
    `From then on ${name} needs the password and a code that an app on their phone shows anew every half minute.`,
  qr: 'QR code for the app',
  openApp: 'The member opens an authenticator app, such as Aegis, Google Authenticator or 2FAS.',
  scan: 'There they scan this picture.',
  orType: 'Where there is no camera, they type this key:',
  firstCode: 'Code that the app shows now',
  confirm: 'Set up',
  done: (name: string) => `The second factor of ${name} is set up`,

  codesTitle: 'Recovery codes',
  codesLead: (name: string) =>
    `For ${name}, for when the phone is lost. Each code works once, in the place of one from the app.`,
  codesHint: 'They are shown only now. The member keeps them where the phone is not.',
  print: 'Print…',
  copyFailed: 'Copying did not work. Select the codes and copy them by hand.',
  codesDone: (name: string) => `${name} has new recovery codes`,

  newCodesTitle: 'Make new recovery codes?',
  newCodesText: (name: string) => `All earlier recovery codes of ${name} stop working at once.`,
  newCodesSubmit: 'Make new codes',

  removeTitle: 'Remove the second factor?',
  removeText: (name: string) =>
    `From then on the password alone lets ${name} in. The app and the recovery codes stop working. This cannot be undone, but it can be set up anew.`,
  removeSubmit: 'Remove',
  removed: (name: string) => `The second factor of ${name} was removed`,
};

export const secondFactorSettings = {
  title: 'Second factors of members',
  text: 'What members’ apps make their codes from is kept encrypted. Its key lies outside the member file, in the folder “keys”.',
  guard: {
    system:
      'The key is guarded by this computer’s own store of passwords: copied to another computer it is worthless.',
    file: 'This computer offers no store of passwords, so the key lies in a file that only you can read. Do not keep a copy of the folder “keys” together with copies of the member file.',
  },
};
