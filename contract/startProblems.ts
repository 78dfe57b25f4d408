/** Why the database did not open. Each has its own sentence and advice in the window. */
export const startProblems = [
  'folder_missing',
  'file_missing',
  'folder_not_writable',
  'not_a_database',
  'not_a_rollbook_database',
  'database_too_new',
  'database_locked',
  'database_damaged',
  'disk_full',
  'unknown',
] as const;

export type StartProblem = (typeof startProblems)[number];
