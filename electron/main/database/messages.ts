import { AppError, type ErrorCode } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../../db/index.ts';

/** What the database's thread needs to begin. */
export interface ThreadData {
  folder: string;
  nativeBinding: string | undefined;
}

export type DatabaseOperation = keyof DatabaseOperations;

/** Main to thread. `input` has been parsed in main; `actor` comes from main's session. */
export type Request =
  | { kind: 'call'; id: number; name: DatabaseOperation; input: unknown; actor: string }
  | { kind: 'abort'; id: number }
  | { kind: 'open'; id: number }
  | { kind: 'close'; id: number };

/** Thread to main. */
export type Reply =
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; error: CarriedError }
  | { kind: 'progress'; id: number; progress: unknown }
  | { kind: 'changed'; ids: string[] };

/** An error as it crosses between threads: structured cloning would drop an AppError's own fields. */
export interface CarriedError {
  code?: ErrorCode;
  reason?: string | undefined;
  fields?: Record<string, string> | undefined;
  name: string;
  message: string;
  stack?: string | undefined;
}

/** Takes an error apart for the way between threads. */
export function carry(error: unknown): CarriedError {
  const { name, message, stack } = error instanceof Error ? error : new Error('not an error');
  if (!(error instanceof AppError)) return { name, message, stack };
  return { name, message, stack, code: error.code, reason: error.reason, fields: error.fields };
}

/** Puts a carried error together again, an AppError as AppError. */
export function revive({ code, reason, fields, name, message, stack }: CarriedError): Error {
  const error =
    code === undefined
      ? Object.assign(new Error(message), { name })
      : new AppError(code, message, { ...(reason && { reason }), ...(fields && { fields }) });
  if (stack !== undefined) error.stack = stack;
  return error;
}
