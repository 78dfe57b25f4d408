import { messages } from '../text/messages.ts';

/** A key as a person presses it: with Ctrl (Cmd on a Mac), with Alt, or alone. */
export interface Keys {
  /** As `KeyboardEvent.key` says it, letters small. */
  key: string;
  ctrl?: boolean;
  alt?: boolean;
}

/** The same on every keyboard. */
const arrows: Record<string, string> = { arrowup: '↑', arrowdown: '↓' };

const isMac = /mac/i.test(navigator.platform);

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Whether an event is these keys. Shift counts for nothing: `?` needs it on some keyboards and not on others. */
export function matchesKeys(event: KeyboardEvent, { key, ctrl = false, alt = false }: Keys): boolean {
  const isLetter = key.length === 1 && /\p{L}/u.test(key);
  if (isLetter && event.shiftKey) return false;
  return event.key.toLowerCase() === key && (event.ctrlKey || event.metaKey) === ctrl && event.altKey === alt;
}

/** The keys as the keyboard of this computer names them, one after the other: `['Strg', 'K']`. */
export function namesOfKeys({ key, ctrl = false, alt = false }: Keys): string[] {
  const main = arrows[key] ?? messages.keys.named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [
    ...(ctrl ? [isMac ? '⌘' : messages.keys.ctrl] : []),
    ...(alt ? [isMac ? '⌥' : messages.keys.alt] : []),
    main,
  ];
}

/** For `aria-keyshortcuts`, which knows English names only. */
export function ariaKeys(keys: readonly Keys[]): string {
  const control = isMac ? 'Meta+' : 'Control+';
  return keys
    .map(({ key, ctrl, alt }) => (ctrl ? control : '') + (alt ? 'Alt+' : '') + key.toUpperCase())
    .join(' ');
}
