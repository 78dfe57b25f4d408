import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Account } from '../../../../contract/index.ts';
import { messages } from '../../../text/messages.ts';
import { useDesk } from '../../accounts/desk.ts';
import styles from './Family.module.css';
import { MemberLink } from './MemberLink.tsx';
import { ParentRow } from './ParentRow.tsx';
import { useFamily } from './useFamily.ts';

function Children({ account }: { account: Account }) {
  const family = useFamily(account.id);
  if (family.isError) return <p className={styles.quiet}>{messages.family.failed}</p>;
  const { children = [], total = 0 } = family.data ?? {};
  if (children.length === 0) return null;
  return (
    <>
      <ul className={styles.children} aria-label={messages.family.children}>
        {children.map((member) => (
          <li key={member.id}>
            <MemberLink member={member} />
          </li>
        ))}
      </ul>
      {total > children.length && (
        <p className={styles.quiet}>{messages.family.more(total - children.length)}</p>
      )}
    </>
  );
}

/** The links of a family or a company: one up, any number down. */
export function Family({ account }: { account: Account }) {
  const desk = useDesk();
  const family = useFamily(account.id);
  return (
    <>
      <dl className={styles.facts}>
        <ParentRow account={account} parent={family.data?.parent ?? undefined} />
      </dl>
      <Children account={account} />
      {account.status !== 'archived' && (
        <Button
          className={styles.add}
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
          onClick={() => desk.show({ kind: 'newAccount', parent: account })}
        >
          {messages.family.addChild}
        </Button>
      )}
    </>
  );
}
