/** The pad at which members type for themselves. It speaks to them; what staff may need stands below. */
export const frontDesk = {
  welcome: 'Welcome',
  lead: 'Please type your user name and your password, or the code you were given.',
  login: 'User name or e-mail',
  submit: 'Check',
  next: 'Done',
  leave: 'Leave the front desk',
  clears: (seconds: number) => `Empties itself in ${seconds} s`,

  ok: (name: string) => `Welcome, ${name}`,
  okHint: 'The password is right.',
  okWithCodeHint: 'Password and code are right.',
  wrong: 'That is not right',
  wrongHint: 'User name or password is wrong. Check capital letters and try again.',
  locked: 'This membership is locked',
  lockedSay: 'Your membership is locked at the moment. Let us look together at what can be done.',
  lockedForever: 'For an unlimited time',
  noPassword: 'There is no password that can be used',
  noPasswordHint: 'The staff at the desk can give you one.',
  expired: 'This one-time code is too old',
  expiredHint: 'The code is right, but its time is over. The staff at the desk can give you a new one.',
  throttled: 'Too many wrong tries',
  throttledHint: 'Nothing is locked. When the time is over you can try again.',
  tryAgainIn: 'Try again in',

  secondFactor: 'Now the code',
  secondFactorHint: 'The password is right. Please type the code that the app on your phone shows now.',
  onlyRecoveryCodes:
    'The password is right. Codes of the app cannot be checked here at the moment, but a recovery code can. The staff at the desk will help.',
  recoveryLead: 'The password is right. Please type one of the recovery codes from your sheet.',
  appCode: 'Code from the app',
  appCodeHint: 'Six digits',
  recoveryCode: 'Recovery code',
  recoveryCodeHint: 'Sixteen letters and digits from your sheet',
  haveRecoveryCode: 'I have a recovery code',
  haveApp: 'I have the app',
  wrongCode: 'The code does not fit',
  wrongCodeHint:
    'Each code works once and for half a minute: please take the newest one. If none fits, check this computer’s clock.',
  wrongRecoveryCodeHint:
    'This recovery code was used already or is mistyped. Each one works once: please check it or take another one.',

  choose: 'Please choose a new password',
  chooseHint: 'That is right. Now choose your own password.',
  newPassword: 'New password',
  save: 'Save the new password',
  changedHint: 'The new password is saved and counts from now on.',

  last: (name: string) => `Last at the front desk: ${name}`,
  lastWithoutPassword: 'Last at the front desk: a member without a password that can be used',
  showMember: 'Show member',
};

/** Wrong passwords, as the owner sees them in the details. */
export const attempts = {
  last: (instant: string) => `last ${instant}`,
  waits: (time: string) => `waits until ${time}`,
  clear: 'Clear wrong tries',
  cleared: (name: string) => `The wrong tries of ${name} were cleared`,
};
