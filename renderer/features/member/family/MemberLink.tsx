import type { AccountName } from '../../../../contract/index.ts';
import { messages } from '../../../text/messages.ts';
import { useDesk } from '../../accounts/desk.ts';
import { nameOf } from '../../accounts/nameOf.ts';
import styles from './Family.module.css';

/** A member's name that leads to that member. */
export function MemberLink({ member }: { member: AccountName }) {
  const desk = useDesk();
  const name = nameOf(member);
  return (
    <button
      type="button"
      className={styles.link}
      title={name}
      aria-label={messages.family.goTo(name)}
      data-status={member.status}
      onClick={() => desk.openMember(member.id)}
    >
      {name}
    </button>
  );
}
