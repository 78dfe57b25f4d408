import type { OperationName } from '../../contract/names.ts';

/** The changes a person makes to accounts they name. */
const changes: ReadonlySet<OperationName> = new Set<OperationName>([
  'accounts.update',
  'accounts.lock',
  'accounts.unlock',
  'accounts.resetPassword',
  'accounts.clearAttempts',
  'secondFactor.confirm',
  'secondFactor.remove',
  'accounts.archive',
  'accounts.restore',
]);
/** As long as a change and the reload after it may take; later the list moves for another reason. */
const lasting = 3_000;

let acted: { ids: ReadonlySet<string>; until: number } = { ids: new Set(), until: 0 };

function idsIn(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return [];
  if ('ids' in input && Array.isArray(input.ids)) return input.ids.filter((id) => typeof id === 'string');
  return 'id' in input && typeof input.id === 'string' ? [input.id] : [];
}

/** Told by `call` about every operation that this window asks for. */
export function noteAct(name: OperationName, input: unknown): void {
  if (changes.has(name)) acted = { ids: new Set(idsIn(input)), until: performance.now() + lasting };
}

/**
 * Whether this window has just changed an account. A list may scroll after somebody the person at it acted on; a change
 * from elsewhere must not move what they are reading.
 */
export function hasJustActedOn(id: string): boolean {
  return performance.now() < acted.until && acted.ids.has(id);
}
