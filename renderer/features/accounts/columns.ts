import type { ShownColumn } from './listInput.ts';

/** The columns in the order in which they stand. Which of them have room is decided by the style. */
export const columns: readonly ShownColumn[] = [
  'displayName',
  'username',
  'email',
  'phone',
  'status',
  'lastSignInAt',
  'createdAt',
];
