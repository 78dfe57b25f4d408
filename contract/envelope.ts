import type { ErrorCode } from './errors.ts';

/** The part of an error that may cross to the window. `reference` repeats in the log for code `internal`. */
export interface Failure {
  code: ErrorCode;
  reason?: string;
  fields?: Record<string, string>;
  message: string;
  reference?: string;
}

/** Every reply over IPC: an error thrown through Electron's `handle` would lose everything but its message. */
export type Envelope<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/** What main pushes over `op:event`. */
export type RollbookEvent =
  | { kind: 'progress'; jobId: string; progress: unknown }
  | { kind: 'done'; jobId: string; result: Envelope<unknown> }
  /** Empty when there are too many to name: anything may have changed. */
  | { kind: 'accounts.changed'; ids: string[] }
  /** The member file is no longer open: nothing can be read or saved until `app.openDatabase` succeeds. */
  | { kind: 'database.lost' }
  | { kind: 'menu'; command: MenuCommand };

/** Commands of the native menu that the window carries out. */
export type MenuCommand =
  'newAccount' | 'find' | 'exportCsv' | 'frontDesk' | 'palette' | 'shortcuts' | 'undoChange';

/** The frozen object the preload puts on `window`. Names and inputs are checked in main, not here. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Envelope<unknown>>;
  startJob(name: string, input: unknown): Promise<Envelope<{ jobId: string }>>;
  cancelJob(jobId: string): Promise<Envelope<{ cancelled: boolean }>>;
  onEvent(listener: (event: RollbookEvent) => void): () => void;
}
