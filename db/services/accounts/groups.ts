import type { WriteTransaction } from '../../connection/writeQueue.ts';
import { findGroup, insertGroup } from '../../repositories/labels.ts';

interface Recording {
  transaction: WriteTransaction;
  details: Record<string, unknown>;
}

/** What a change did to the list of groups, kept in its details so that undoing it can do the reverse. */
export interface GroupEffect {
  added: string[];
  removed: string[];
}

/** The effect on the list of groups that a change has noted so far. */
export function groupEffect(details: Record<string, unknown>): GroupEffect {
  const { added = [], removed = [] } = (details['groupList'] ?? {}) as Partial<GroupEffect>;
  return { added, removed };
}

/** Notes what a change does to the list of groups. */
export function noteGroups(details: Record<string, unknown>, more: Partial<GroupEffect>): void {
  const { added, removed } = groupEffect(details);
  const effect = { added: [...added, ...(more.added ?? [])], removed: [...removed, ...(more.removed ?? [])] };
  if (effect.added.length + effect.removed.length > 0) details['groupList'] = effect;
}

/** The names as the list of groups spells them; a group that is not there yet is made. */
export function knownGroups({ transaction, details }: Recording, names: readonly string[]): string[] {
  const known = names.map((name) => {
    const group = findGroup(transaction, name);
    if (group !== undefined) return group;
    insertGroup(transaction, name);
    noteGroups(details, { added: [name] });
    return name;
  });
  return [...new Set(known)];
}

/** What a person typed about an account, with its groups as the list of groups spells them. */
export function withGroups<Typed extends { groups?: string[] | undefined }>(
  recording: Recording,
  typed: Typed,
): Typed {
  return typed.groups === undefined ? typed : { ...typed, groups: knownGroups(recording, typed.groups) };
}
