export const field = {
  username: 'User name',
  displayName: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  groups: 'Groups',
  removeGroup: (name: string) => `Remove ${name}`,
  groupsHint: 'Type a group and press Enter',
  notes: 'Notes',
  password: 'Password',
};

export const create = {
  title: 'New member',
  submit: 'Add member',
  added: (name: string) => `${name} was added`,
};

export const edit = {
  title: 'Edit member',
  saved: 'Saved',
  load: 'Load the newer version',
  loaded: 'This is the newer version. What you typed stands below each field that differs.',
  typed: (value: string) => `You typed: ${value}`,
  emptyValue: '(nothing)',
  takeMine: 'Use what I typed',
};
