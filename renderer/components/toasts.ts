export interface Toast {
  id: number;
  text: string;
  tone: 'done' | 'problem';
  action?: { label: string; run: () => void };
  /** Work that goes on: the message stays as long. */
  work?: { label: string; progress: { done: number; total: number } | undefined };
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
function add(toast: Omit<Toast, 'id'>): number {
  const id = nextId;
  nextId += 1;
  publish([...toasts.slice(-2), { ...toast, id }]);
  return id;
}

export function showToast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  add({ text, tone: 'done', ...options });
}

type Working = Required<Pick<Toast, 'text' | 'action' | 'work'>>;

/** Says that work goes on, until `end`. `action` is the way to stop it. */
export function showWork(working: Working): { update: (changes: Partial<Working>) => void; end: () => void } {
  const id = add({ tone: 'done', ...working });
  return {
    update: (changes) => publish(toasts.map((toast) => (toast.id === id ? { ...toast, ...changes } : toast))),
    end: () => dismissToast(id),
  };
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
