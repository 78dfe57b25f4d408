import { readFileSync, writeFileSync } from 'node:fs';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowState {
  bounds: Bounds;
  isMaximized: boolean;
}

/** The size of the first start, and the smallest at which every screen still works. */
export const firstSize = { width: 1180, height: 760 };
export const smallestSize = { width: 640, height: 480 };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Whatever the file holds, as a window or as undefined: somebody may have edited it. */
function toState(saved: unknown): WindowState | undefined {
  if (!isRecord(saved) || !isRecord(saved.bounds)) return undefined;
  const { x, y, width, height } = saved.bounds;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return undefined;
  return { bounds: { x, y, width, height }, isMaximized: saved.isMaximized === true };
}

/** The remembered window, or undefined when there is none, it is unreadable, or its screen is no longer there. */
export function readWindowState(path: string, workAreas: readonly Bounds[]): WindowState | undefined {
  try {
    const state = toState(JSON.parse(readFileSync(path, 'utf8')));
    return state && workAreas.some((area) => isGrabbable(state.bounds, area)) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** At least a hand's breadth of the title bar must lie on a screen, or nobody could move the window back. */
function isGrabbable(bounds: Bounds, area: Bounds): boolean {
  const visibleWidth = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return visibleWidth >= 100 && bounds.y >= area.y && bounds.y + 40 <= area.y + area.height;
}

export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state), { mode: 0o600 });
  } catch {
    // The window then opens at its usual size next time; not worth a word.
  }
}
