import type { Paper } from './paper.ts';

/** Makes the page, once it is known by which nonce its style sheet is let in. */
export type MakePage = (nonce: string) => Promise<string>;

/** What main needs of Electron to bring slips onto paper. */
export interface SlipPrinter {
  toPdf(make: MakePage, signal: AbortSignal): Promise<Uint8Array>;
  /** Throws `cancelled` when the system's dialog is closed, `io/not_printed` when printing failed. */
  print(make: MakePage, paper: Paper, signal: AbortSignal): Promise<void>;
}
