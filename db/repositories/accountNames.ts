/** The columns of `AccountName` in the contract: enough to name an account in a sentence, a link or a choice. */
export const accountNameColumns = [
  'id',
  'username',
  'display_name AS displayName',
  'member_number AS memberNumber',
  'email',
  'phone',
  'status',
];
