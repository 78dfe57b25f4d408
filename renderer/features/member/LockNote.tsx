import { IconCalendarClock, IconLock } from '@tabler/icons-react';
import type { Account } from '../../../contract/index.ts';
import { Clipped } from '../../components/Clipped.tsx';
import { messages } from '../../text/messages.ts';
import { wordsOfLock } from '../locks/lockWords.ts';
import { useLockReasons } from '../locks/useLockReasons.ts';
import styles from './LockNote.module.css';
import { useTimeline } from './timeline/useTimeline.ts';
import { wordActor } from './timeline/wordEntry.ts';

/** Who locked the member last, as far as the newest part of the journal tells. */
function useLockedBy(id: string): string | undefined {
  const entry = useTimeline(id).entries.find(({ action }) => action === 'account.locked');
  return entry === undefined ? undefined : wordActor(entry.actor);
}

/** Since when and by whom. A planned lock has its beginning in the title already. */
function wordSince({ status, lockedFrom }: Account, who: string | undefined): string | undefined {
  const { plannedBy, since, sinceBy } = messages.lockedNote;
  if (status !== 'locked') return who === undefined ? undefined : plannedBy(who);
  if (lockedFrom === null) return undefined;
  return who === undefined ? since(lockedFrom) : sinceBy(lockedFrom, who);
}

/** What happens next without anybody doing anything. */
function wordNext({ status, lockedUntil }: Account): string | undefined {
  const { beginsByItself, bothByItself, endsByItself } = messages.lockedNote;
  if (lockedUntil === null) return status === 'locked' ? undefined : beginsByItself;
  return status === 'locked' ? endsByItself : bothByItself;
}

function Words({ account }: { account: Account }) {
  const { status, lockReason, lockNote, lockedFrom, lockedUntil } = account;
  const reasons = useLockReasons();
  const since = wordSince(account, useLockedBy(account.id));
  const next = wordNext(account);
  const words = wordsOfLock({ reason: lockReason, until: lockedUntil, from: lockedFrom }, reasons);
  return (
    <div className={styles.words}>
      <strong>{(status === 'locked' ? undefined : words.begin) ?? messages.lockedNote.title}</strong>
      <Clipped text={words.reason} />
      {words.sentence !== undefined && (
        <span className={styles.say} aria-label={messages.lockedNote.sayTitle} role="group">
          {messages.lockedNote.say(words.sentence)}
        </span>
      )}
      {lockNote !== null && (
        <span className={styles.small}>
          <Clipped text={lockNote} />
        </span>
      )}
      <span className={styles.small}>{next === undefined ? words.end : `${words.end}. ${next}`}</span>
      {/* Keeps its line while the journal is on its way. */}
      <span className={styles.small}>{since ?? ' '}</span>
    </div>
  );
}

/** Why, since when and until when a member is locked, or will be; what to say about it, and what comes. */
export function LockNote({ account }: { account: Account }) {
  const { status, lockedFrom } = account;
  if (status === 'archived' || (status !== 'locked' && lockedFrom === null)) return null;
  const Icon = status === 'locked' ? IconLock : IconCalendarClock;
  return (
    <div className={styles.note} role="note">
      <Icon size={18} stroke={1.8} aria-hidden />
      <Words account={account} />
    </div>
  );
}
