export const field = {
  username: 'User name',
  displayName: 'Name',
  memberNumber: 'Member number',
  email: 'E-mail',
  phone: 'Phone',
  groups: 'Groups',
  tags: 'Tags',
  removeLabel: (name: string) => `Remove ${name}`,
  groupsHint: 'Type a group and press Enter',
  tagsHint: 'Type a tag and press Enter',
  newLabel: (name: string) => `New: “${name}”`,
  suggestions: 'Suggestions',
  notes: 'Notes',
  password: 'Password',
};

export const create = {
  title: 'New member',
  submit: 'Add member',
  added: (name: string) => `${name} was added`,
};
