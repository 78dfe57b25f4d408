import { Button } from '@mantine/core';
import type { Account } from '../../../contract/index.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import { memberActions } from '../accounts/memberActions.ts';
import styles from './MemberPanel.module.css';

/** What can be done to the member at once. */
export function Actions({ account }: { account: Account }) {
  const desk = useDesk();
  return (
    <div className={styles.actions} role="group" aria-label={messages.panel.tools}>
      {memberActions
        .filter(({ offered }) => offered(account))
        .map(({ name, label, danger, run }) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            {...(danger === true ? { color: 'red' } : {})}
            onClick={() => run({ account, desk })}
          >
            {label()}
          </Button>
        ))}
    </div>
  );
}
