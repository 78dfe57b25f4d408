import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface ClipboardEffects {
  write(text: string): Promise<void>;
  read(): Promise<string>;
  clear(): void;
  /** How long a secret may stay. */
  seconds(): number;
}

export interface SecretClipboard {
  /** Puts a secret on the clipboard. Resolves to after how many seconds it goes. */
  copy(text: string): Promise<number>;
  /** Takes the secret away now, when it is still there. */
  clearNow(): Promise<void>;
}

/**
 * A clipboard that empties itself. What was copied since is somebody else's and stays: only a digest under a key of this
 * run is kept to tell, never the secret.
 */
export function createSecretClipboard(effects: ClipboardEffects): SecretClipboard {
  const key = randomBytes(32);
  const digest = (text: string) => createHmac('sha256', key).update(text).digest();
  let kept: { digest: Buffer; timer: NodeJS.Timeout } | undefined;

  async function clearNow(): Promise<void> {
    if (kept === undefined) return;
    clearTimeout(kept.timer);
    const { digest: ours } = kept;
    kept = undefined;
    if (timingSafeEqual(digest(await effects.read()), ours)) effects.clear();
  }

  return {
    async copy(text) {
      clearTimeout(kept?.timer);
      const seconds = effects.seconds();
      // A clipboard that cannot be read then cannot be emptied either; there is nobody to tell.
      const timer = setTimeout(() => void clearNow().catch(() => undefined), seconds * 1_000);
      // Before it is there, so that a quit in between takes it away too.
      kept = { digest: digest(text), timer };
      await effects.write(text);
      return seconds;
    },
    clearNow,
  };
}
