/** What went wrong, in eight words; `reason` refines and the window alone puts it into sentences. */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'conflict',
  'forbidden',
  'cancelled',
  'busy',
  'io',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDetails {
  /** Machine-readable refinement, for example `username_taken`. */
  reason?: string;
  /** Input path to reason, for example `{ 'changes.email': 'email_taken' }`. */
  fields?: Record<string, string>;
  /**
   * The original error. It stays on the thread that threw it; only its system code, such as `SQLITE_FULL`, goes on to
   * main's log. Nothing of it reaches the window.
   */
  cause?: unknown;
}

/** The only error that services throw. Its message is for developers; the window words `code` and `reason`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly fields: Record<string, string> | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.reason = details.reason;
    this.fields = details.fields;
  }
}
