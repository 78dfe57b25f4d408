import type { Envelope, Failure } from '../../contract/envelope.ts';

/** A refused request. It carries main's failure as it came; `text/` puts it into words. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What went wrong, also for errors that never were an envelope, such as a bug in the window itself. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestError) return error.failure;
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

/** Envelopes end here: past this line a refusal is an exception, as React Query and `await` expect. */
export function unwrap<Value>(envelope: Envelope<Value>): Value {
  if (!envelope.ok) throw new RequestError(envelope.error);
  return envelope.value;
}
