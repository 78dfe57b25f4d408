import { randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a member may think about a new password after the code was right, in milliseconds. */
const validity = 10 * 60_000;

/**
 * Each code works once, and a member whose password must be changed needs it for the check and for the change. A ticket, given
 * with the right code, stands in for a second one: for this account, once, for ten minutes, and only beside the right password.
 */
export class Tickets {
  readonly #elapsed: () => number;
  readonly #given = new Map<string, { ticket: Buffer; since: number }>();

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  give(accountId: string): string {
    for (const [id, { since }] of this.#given) {
      if (this.#elapsed() - since > validity) this.#given.delete(id);
    }
    const ticket = randomBytes(16);
    this.#given.set(accountId, { ticket, since: this.#elapsed() });
    return ticket.toString('base64url');
  }

  holds(accountId: string, typed: string | undefined): boolean {
    const given = this.#given.get(accountId);
    if (typed === undefined || given === undefined || this.#elapsed() - given.since > validity) return false;
    const ticket = Buffer.from(typed, 'base64url');
    return ticket.length === given.ticket.length && timingSafeEqual(ticket, given.ticket);
  }

  forget(accountId: string): void {
    this.#given.delete(accountId);
  }
}
