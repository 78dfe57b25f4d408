import { clipboard, ClipboardItem } from 'electron';
import type { ClipboardEffects } from './secretClipboard.ts';

const usualSeconds = 30;

/** By which formats beside the text programs that keep a history of the clipboard are asked to leave this one out. */
const marks: Partial<Record<NodeJS.Platform, Record<string, string>>> = {
  // Also keeps it out of the clipboard that Windows shares between computers.
  win32: { ExcludeClipboardContentFromMonitorProcessing: '1' },
  // nspasteboard.org
  darwin: { 'org.nspasteboard.ConcealedType': '1', 'org.nspasteboard.TransientType': '1' },
  // KDE's Klipper, and others after it.
  linux: { 'x-kde-passwordManagerHint': 'secret' },
};

function itemOf(text: string): ClipboardItem {
  const formats: Record<string, string | Blob> = { 'text/plain': text };
  for (const [name, value] of Object.entries(marks[process.platform] ?? {}))
    formats[`electron application/osclipboard;format="${name}"`] = new Blob([value]);
  return new ClipboardItem(formats);
}

/** The computer's clipboard. */
export function systemClipboard(mayBeHurried: boolean): ClipboardEffects {
  return {
    async write(text) {
      try {
        await clipboard.write([itemOf(text)]);
      } catch {
        // A system, or an older Electron, that does not know the marks still takes the text.
        await clipboard.writeText(text);
      }
    },
    read: async () => clipboard.readText(),
    clear: () => clipboard.clear(),
    // Never in a release: nobody may stretch it from outside.
    seconds: () => (mayBeHurried ? Number(process.env.ROLLBOOK_TEST_CLIPBOARD_SECONDS) : 0) || usualSeconds,
  };
}
