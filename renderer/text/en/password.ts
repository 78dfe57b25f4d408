import type { PasswordStrength } from '../../../contract/index.ts';

export const password = {
  choice: 'First password',
  newChoice: 'New password',
  mode: {
    generate: 'Make a temporary password',
    set: 'Type one',
    none: 'No password yet',
  },
  generateHint: 'Rollbook makes one that is easy to read out. It is shown once.',
  noneHint: 'The member cannot sign in until you set one.',
  typed: 'Password',
  typedHint: (minimum: string) => `At least ${minimum} characters. Several words make a good password.`,
  show: 'Show password',
  mustChange: 'Must change it at the next sign-in',
};

export const oneTime = {
  title: 'Temporary password',
  lead: (name: string) => `Give this password to ${name}. It is shown only now.`,
  reset: 'If it gets lost, reset the password.',
  copyFailed: 'Copying did not work. Select the password and copy it by hand.',
};

export const reset = {
  title: 'Reset password',
  lead: (name: string) => `The present password of ${name} stops working at once.`,
  leadNone: (name: string) => `${name} has no password yet.`,
  submit: 'Reset password',
  done: (name: string) => `The password of ${name} was reset`,
};

export const strength = {
  label: 'Strength',
  none: 'Not rated yet',
  words: {
    veryWeak: 'Very weak',
    weak: 'Weak',
    fair: 'Fair',
    strong: 'Strong',
    veryStrong: 'Very strong',
  } satisfies Record<PasswordStrength, string>,
  tooShort: (minimum: string) => `Please use at least ${minimum} characters.`,
  atOnce: 'Somebody who has stolen the member file would guess it at once.',
  time: (time: string) => `Somebody who has stolen the member file would need about ${time} to guess it.`,
  forEver: 'Somebody who has stolen the member file would need more than a million years to guess it.',
};
