import { AppError, type ErrorCode } from '../../contract/index.ts';

export interface AppFailure {
  code: ErrorCode;
  reason: string | undefined;
  fields: Record<string, string> | undefined;
}

/** The AppError that a call ends with, in the parts a person gets to see. Any other end fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<AppFailure> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, reason: error.reason, fields: error.fields };
  }
  throw new Error('the call succeeded');
}
