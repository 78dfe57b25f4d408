import type { MenuCommand, RollbookEvent } from '../../contract/envelope.ts';
import { bridge } from './bridge.ts';

export type JobEvent = Extract<RollbookEvent, { jobId: string }>;
export type DoneEvent = Extract<RollbookEvent, { kind: 'done' }>;

export function listenToMenu(listener: (command: MenuCommand) => void): () => void {
  return bridge().onEvent((event) => {
    if (event.kind === 'menu') listener(event.command);
  });
}

export function listenToChanges(listener: () => void): () => void {
  return bridge().onEvent((event) => {
    if (event.kind === 'accounts.changed') listener();
  });
}

export function listenToLoss(listener: () => void): () => void {
  return bridge().onEvent((event) => {
    if (event.kind === 'database.lost') listener();
  });
}

export function listenToJobs(listener: (event: JobEvent) => void): () => void {
  return bridge().onEvent((event) => {
    if (event.kind === 'progress' || event.kind === 'done') listener(event);
  });
}
