import { randomInt } from 'node:crypto';
import { AppError, type Failure } from '../../../contract/index.ts';
import { describeError, systemCode } from './describeError.ts';

/** Writes one line of the log. Values that a person typed never come here. */
export type Log = (line: string) => void;

/** Letters and digits that cannot be mistaken for each other when read out on the telephone. */
const referenceAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function newReference(): string {
  return Array.from({ length: 8 }, () => referenceAlphabet[randomInt(referenceAlphabet.length)]).join('');
}

/**
 * Turns whatever was thrown into what may cross to the window. An unknown error becomes `internal` with a reference
 * number, and the log repeats the number with the error's name and place.
 */
export function toFailure(error: unknown, operation: string, log: Log): Failure {
  if (error instanceof AppError && error.code !== 'internal') {
    if (error.code === 'io') {
      const behind = systemCode(error) ?? 'no system code';
      log(`${operation}: io/${error.reason ?? ''}: ${error.message} (${behind})`);
    }
    return {
      code: error.code,
      message: error.message,
      ...(error.reason === undefined ? {} : { reason: error.reason }),
      ...(error.fields === undefined ? {} : { fields: error.fields }),
    };
  }
  const reference = newReference();
  log(`${operation}: internal error ${reference}: ${describeError(error)}`);
  return { code: 'internal', message: 'an unexpected error', reference };
}
