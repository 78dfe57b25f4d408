import { AppError, type ErrorCode } from '../../../contract/errors.ts';
import type { DatabaseOperations, SealingKey } from '../../../db/index.ts';
import { systemCode } from '../ipc/describeError.ts';

/** What the database's thread needs to begin. */
export interface ThreadData {
  folder: string;
  nativeBinding: string | undefined;
  /** The program of the threads that check slow hashes. */
  hashThreadFile?: string | undefined;
}

export type DatabaseOperation = keyof DatabaseOperations;

/** Main to thread. `input` has been parsed in main; `actor` comes from main's session. */
export type Request =
  | { kind: 'call'; id: number; name: DatabaseOperation; input: unknown; actor: string }
  | { kind: 'abort'; id: number }
  | { kind: 'open'; id: number; mustExist: boolean }
  | { kind: 'close'; id: number }
  | { kind: 'key'; id: number; answer: KeyAnswer };

/** Thread to main. */
export type Reply =
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'failed'; id: number; error: CarriedError }
  | { kind: 'progress'; id: number; progress: unknown }
  | { kind: 'changed'; ids: string[] }
  | { kind: 'lost' }
  | { kind: 'key'; id: number; question: KeyQuestion };

/** What the thread may want to know of the keys that main keeps. */
export type KeyQuestion = { what: 'current' } | { what: 'find'; id: string } | { what: 'guard' };

export interface KeyAnswer {
  key?: SealingKey;
  guard?: 'system' | 'file';
  error?: CarriedError | undefined;
}

/** An error as it crosses between threads: structured cloning would drop an AppError's own fields. */
export interface CarriedError {
  code?: ErrorCode;
  reason?: string | undefined;
  fields?: Record<string, string> | undefined;
  /** SQLite's or the system's own, such as `SQLITE_FULL`, of the error or of its cause. */
  systemCode?: string | undefined;
  name: string;
  message: string;
  stack?: string | undefined;
}

/** Takes an error apart for the way between threads. */
export function carry(error: unknown): CarriedError {
  const { name, message, stack } = error instanceof Error ? error : new Error('not an error');
  const carried = { name, message, stack, systemCode: systemCode(error) };
  if (!(error instanceof AppError)) return carried;
  return { ...carried, code: error.code, reason: error.reason, fields: error.fields };
}

/** The system's code alone: the message of a foreign error does not leave the thread as anybody's cause. */
function reviveCause(code: string | undefined): { cause?: Error } {
  return code === undefined ? {} : { cause: Object.assign(new Error(code), { code }) };
}

/** Puts a carried error together again, an AppError as AppError. */
export function revive(carried: CarriedError): Error {
  const { code, reason, fields, name, message, stack } = carried;
  const cause = reviveCause(carried.systemCode);
  const error =
    code === undefined
      ? Object.assign(new Error(message, cause), { name })
      : new AppError(code, message, { ...(reason && { reason }), ...(fields && { fields }), ...cause });
  if (stack !== undefined) error.stack = stack;
  return error;
}
