/** SQLite's and the system's names for errors, such as `SQLITE_FULL`, `ENOSPC` and `ERR_WORKER_OUT_OF_MEMORY`. */
const codePattern = /^(SQLITE_[A-Z_]+|E[A-Z0-9_]+)$/;

/** An error in a cause of a cause of a cause is far enough from what happened. */
const deepest = 4;

/** The system's code of an error or of the one behind it; Sequelize keeps that one in `original`. */
export function systemCode(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > deepest) return undefined;
  if ('code' in error && typeof error.code === 'string' && codePattern.test(error.code)) return error.code;
  const original = 'original' in error ? systemCode(error.original, depth + 1) : undefined;
  return original ?? systemCode(error.cause, depth + 1);
}

/** The stack without its message: messages of unknown errors may hold what a person typed, on any number of lines. */
function frames(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
}

/** Name and system code of any error, for the log: `SqliteError SQLITE_FULL`. */
export function nameError(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  return [name, systemCode(error)].filter((part) => part !== undefined).join(' ');
}

/** Name, system code and place of an unknown error. Its message never reaches the log. */
export function describeError(error: unknown): string {
  return `${nameError(error)}\n${frames(error)}`;
}
