import type { SecretClipboard } from '../clipboard/secretClipboard.ts';
import type { Handlers } from '../ipc/router.ts';

export function clipboardHandlers(secrets: SecretClipboard): Pick<Handlers, 'clipboard.copySecret'> {
  return {
    'clipboard.copySecret': async ({ text }) => ({ seconds: await secrets.copy(text) }),
  };
}
