export interface Toast {
  id: number;
  text: string;
  /** `note`: neither done nor wrong, just worth knowing. */
  tone: 'done' | 'note' | 'problem';
  action?: { label: string; run: () => void };
  /** Stays until it is closed: where a file is that exists only once, and that nobody finds again without its name. */
  stays?: boolean;
  /** The change that the message tells of: it says no more when that is undone. */
  changeId?: string;
}

// A store of its own rather than a context: actions outside React, such as an undo, show toasts too.
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Three at most: the oldest makes room. */
export function showToast(
  text: string,
  options: Partial<Pick<Toast, 'tone' | 'action' | 'changeId' | 'stays'>> = {},
): void {
  const toast: Toast = { id: nextId, text, tone: 'done', ...options };
  nextId += 1;
  publish([...toasts.slice(-2), toast]);
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

/** Takes away what was said about a change. */
export function dismissToastsOf(changeId: string): void {
  publish(toasts.filter((toast) => toast.changeId !== changeId));
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
