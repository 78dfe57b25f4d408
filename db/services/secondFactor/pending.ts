/** How long a secret waits for its first code, in milliseconds: somebody may have to install an app first. */
const patience = 30 * 60_000;

/** Secrets that no code has confirmed yet. In memory only: what was not finished leaves nothing behind. */
export class PendingSecrets {
  readonly #elapsed: () => number;
  readonly #secrets = new Map<string, { secret: Buffer; since: number }>();

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** Puts a new secret in the place of one that was begun before. */
  put(accountId: string, secret: Buffer): void {
    this.#forgetOld();
    this.#secrets.set(accountId, { secret, since: this.#elapsed() });
  }

  find(accountId: string): Buffer | undefined {
    this.#forgetOld();
    return this.#secrets.get(accountId)?.secret;
  }

  forget(accountId: string): void {
    this.#secrets.get(accountId)?.secret.fill(0);
    this.#secrets.delete(accountId);
  }

  #forgetOld(): void {
    for (const [accountId, { since }] of this.#secrets) {
      if (this.#elapsed() - since > patience) this.forget(accountId);
    }
  }
}
