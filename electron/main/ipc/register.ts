import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Envelope, RollbookEvent } from '../../../contract/envelope.ts';
import { channels } from '../../../contract/names.ts';
import type { Jobs } from './jobs.ts';
import type { Router } from './router.ts';
import { isTrustedSender, type TrustedWindow } from './sender.ts';

const refused: Envelope<never> = {
  ok: false,
  error: { code: 'forbidden', reason: 'untrusted_sender', message: 'this page may not call Rollbook' },
};

function isTrusted(event: IpcMainInvokeEvent, trusted: TrustedWindow | undefined): boolean {
  const frame = event.senderFrame;
  if (frame === null) return false;
  const isMainFrame = frame === event.sender.mainFrame;
  return isTrustedSender({ webContentsId: event.sender.id, isMainFrame, url: frame.url }, trusted);
}

/** The only file that touches ipcMain. Every message passes the sender check before anything else looks at it. */
export function registerChannels(
  router: () => Promise<Router>,
  jobs: Jobs,
  trustedWindow: () => TrustedWindow | undefined,
): void {
  const guarded =
    (answer: (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown) =>
    (event: IpcMainInvokeEvent, ...values: unknown[]) =>
      isTrusted(event, trustedWindow()) ? answer(event, ...values) : refused;

  ipcMain.handle(
    channels.call,
    guarded(async (_event, name, input) => (await router()).call(name, input)),
  );
  ipcMain.handle(
    channels.job,
    guarded(async ({ sender }, name, input) => {
      const send = (event: RollbookEvent) => {
        if (!sender.isDestroyed()) sender.send(channels.event, event);
      };
      return (await router()).job(name, input, (job) => jobs.start(sender.id, job, send));
    }),
  );
  ipcMain.handle(
    channels.cancel,
    guarded(({ sender }, jobId) => ({ ok: true, value: jobs.cancel(sender.id, jobId) })),
  );
}
