import { randomBytes, randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions, type Session, type WebContents } from 'electron';
import { AppError } from '../../../contract/errors.ts';
import { guardSession } from '../window/sessionGuards.ts';
import type { Paper } from './paper.ts';
import type { MakePage, SlipPrinter } from './slipPrinter.ts';

const origin = 'app://slips';

/** Pages that are being loaded, by their address. They are never anywhere but here and in the window that shows them. */
const pages = new Map<string, { html: string; nonce: string }>();

/** Less could not be shown at all: no script, no picture, no font, no other address. */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A session of its own, in memory like the window's, that answers one page once. */
function slipSession(): Session {
  const session = sessions.fromPartition('slips');
  if (session.protocol.isProtocolHandled('app')) return session;
  guardSession(session, [origin]);
  session.protocol.handle('app', ({ url }) => {
    const page = pages.get(url);
    pages.delete(url);
    if (page === undefined) return new Response('not found', { status: 404 });
    return new Response(page.html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyOf(page.nonce),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
  return session;
}

/** Shows a page in a window nobody sees, which is gone with all that was in it when `work` has ended. */
async function inHiddenWindow<Result>(
  make: MakePage,
  signal: AbortSignal,
  work: (contents: WebContents) => Promise<Result>,
): Promise<Result> {
  const nonce = randomBytes(16).toString('base64');
  const address = `${origin}/${randomUUID()}`;
  const html = await make(nonce);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: slipSession(),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      images: false,
      spellcheck: false,
      devTools: false,
    },
  });
  const destroy = () => window.destroy();
  signal.addEventListener('abort', destroy, { once: true });
  try {
    if (signal.aborted) throw cancelled();
    pages.set(address, { html, nonce });
    await window.loadURL(address);
    return await work(window.webContents);
  } catch (error) {
    throw signal.aborted ? cancelled() : error;
  } finally {
    pages.delete(address);
    signal.removeEventListener('abort', destroy);
    if (!window.isDestroyed()) window.destroy();
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'the slips are no longer wanted');
}

function print(contents: WebContents, pageSize: Paper): Promise<void> {
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: false, pageSize }, (success, reason) => {
      if (success) resolve();
      // Chromium says so of a dialog that was closed, and of nothing else.
      else if (/cancel/i.test(reason)) reject(cancelled());
      else reject(new AppError('io', 'printing failed', { reason: 'not_printed' }));
    });
  });
}

/** Makes PDFs and prints by Chromium itself. Nothing of it touches the disk but what the printing system keeps. */
export const slipPrinter: SlipPrinter = {
  toPdf: (make, signal) =>
    inHiddenWindow(make, signal, (contents) => contents.printToPDF({ preferCSSPageSize: true })),
  print: (make, paper, signal) => inHiddenWindow(make, signal, (contents) => print(contents, paper)),
};
