import type { Bridge } from '../../contract/envelope.ts';

declare global {
  interface Window {
    readonly rollbook: Bridge;
  }
}

/** The object that the preload froze onto the window. Everything the window knows comes through it. */
export function bridge(): Bridge {
  return window.rollbook;
}
