import type { Bridge } from '../../contract/envelope.ts';

declare global {
  interface Window {
    /** The preload's bridge, for what tests evaluate inside the page. */
    readonly rollbook: Bridge;
  }
}
