import { AppError } from '../../contract/errors.ts';
import type { ClipboardEffects } from '../../electron/main/clipboard/secretClipboard.ts';
import type { SlipLook } from '../../electron/main/slips/slipPage.ts';
import type { SlipPrinter } from '../../electron/main/slips/slipPrinter.ts';
import { english } from '../../electron/main/text/en.ts';

export const slipLook: Omit<SlipLook, 'letterhead'> = { words: english.slip, locale: 'en-GB', paper: 'A4' };

export interface FakePrinter extends SlipPrinter {
  /** The pages that were made, as HTML. */
  pages: string[];
  /** Called before a page becomes a PDF or is printed: may throw, or change what lies below. */
  before: () => void | Promise<void>;
}

/** A printer whose PDFs are the page itself, so that tests can read them. */
export function fakePrinter(): FakePrinter {
  const make = async (page: Parameters<SlipPrinter['toPdf']>[0], signal: AbortSignal) => {
    await printer.before();
    if (signal.aborted) throw new AppError('cancelled', 'no longer wanted');
    const html = await page('nonce');
    printer.pages.push(html);
    return html;
  };
  const printer: FakePrinter = {
    pages: [],
    before: () => undefined,
    toPdf: async (page, signal) => Buffer.from(await make(page, signal)),
    print: async (page, _paper, signal) => void (await make(page, signal)),
  };
  return printer;
}

export interface FakeClipboard extends ClipboardEffects {
  text: string;
}

export function fakeClipboard(): FakeClipboard {
  const clipboard: FakeClipboard = {
    text: '',
    write: (text) => Promise.resolve(void (clipboard.text = text)),
    read: () => Promise.resolve(clipboard.text),
    clear: () => void (clipboard.text = ''),
    seconds: () => 30,
  };
  return clipboard;
}

/** Logins and passwords on a page of slips, in their order. */
export function slipsOn(html: string): { username: string; password: string }[] {
  const values = [...html.matchAll(/<dd[^>]*>([^<]*)<\/dd>/g)].map(([, text = '']) => plain(text));
  return values.flatMap((username, place) =>
    place % 2 === 0 ? [{ username, password: values[place + 1] ?? '' }] : [],
  );
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
