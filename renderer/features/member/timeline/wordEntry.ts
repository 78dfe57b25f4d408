import type { TimelineEntry } from '../../../../contract/index.ts';
import { messages } from '../../../text/messages.ts';

function find(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** `account.lockBegan` is `accountLockBegan` in the catalogue, where dots part areas. */
export function catalogueKey(action: string): string {
  return action.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());
}

export function wordAction(action: string): string {
  return find(messages.timeline.actions, catalogueKey(action)) ?? messages.timeline.unknown;
}

/** Who did it. Names of people, once there are several, stay as they are. */
export function wordActor(actor: string): string {
  return find(messages.timeline.actors, actor) ?? actor;
}

/** What members do themselves, at the pad. The journal holds there whose window it was, which is no one who did it. */
const doneAtDesk: ReadonlySet<string> = new Set([
  'account.passwordRight',
  'account.passwordWrong',
  'account.passwordChanged',
  'account.codeExpired',
  'account.refusedWhileLocked',
  'account.secondFactorWrong',
  'account.triedWithoutPassword',
  'account.waitRestarted',
]);

/** "by the owner", or where the member did it. */
export function wordBy({ action, actor }: Pick<TimelineEntry, 'action' | 'actor'>): string {
  return doneAtDesk.has(action) ? messages.timeline.atDesk : messages.timeline.by(wordActor(actor));
}

export type EntryKind =
  | 'added'
  | 'changed'
  | 'locked'
  | 'unlocked'
  | 'archived'
  | 'password'
  | 'visit'
  | 'refused'
  | 'merged'
  | 'labelled'
  | 'purged'
  | 'undone';

const kinds: Record<string, EntryKind> = {
  'account.created': 'added',
  'account.locked': 'locked',
  'account.lockBegan': 'locked',
  'account.unlocked': 'unlocked',
  'account.lockEnded': 'unlocked',
  'account.archived': 'archived',
  'account.restored': 'undone',
  'account.passwordReset': 'password',
  'account.passwordGiven': 'password',
  'account.passwordStrengthened': 'password',
  'account.passwordChanged': 'password',
  'account.codeExpired': 'refused',
  'account.secondFactorSet': 'password',
  'account.secondFactorRemoved': 'password',
  'account.recoveryCodesRenewed': 'password',
  'account.secondFactorWrong': 'refused',
  'account.triedWithoutPassword': 'refused',
  'account.passwordRight': 'visit',
  'account.passwordWrong': 'refused',
  'account.refusedWhileLocked': 'refused',
  'account.waitRestarted': 'refused',
  'account.passwordChangeRequired': 'password',
  'account.groupsAdded': 'labelled',
  'account.groupsRemoved': 'labelled',
  'account.tagsAdded': 'labelled',
  'account.tagsRemoved': 'labelled',
  'label.renamed': 'labelled',
  'label.removed': 'labelled',
  'account.purged': 'purged',
  'accounts.merged': 'merged',
  'change.undone': 'undone',
};

export function kindOf({ action }: Pick<TimelineEntry, 'action'>): EntryKind {
  return Object.hasOwn(kinds, action) ? (kinds[action] ?? 'changed') : 'changed';
}
