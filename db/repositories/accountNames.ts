/** The columns of `AccountName` in the contract: enough to name an account in a sentence, a link or a choice. */
export const accountNameColumns = [
  'accounts.id AS id',
  'accounts.username AS username',
  'accounts.display_name AS displayName',
  'accounts.member_number AS memberNumber',
  'accounts.email AS email',
  'accounts.phone AS phone',
  'accounts.status AS status',
].join(', ');

/** A SELECT of the names of the accounts in `$list`, a JSON list, in the order of their creation. */
export function selectNames(by: 'sequence' | 'id'): string {
  // CROSS JOIN keeps its sides: SQLite would rather read every account and look each up in the list.
  return `SELECT ${accountNameColumns} FROM json_each($list) CROSS JOIN accounts ON accounts.${by} = json_each.value
    ORDER BY accounts.sequence`;
}
