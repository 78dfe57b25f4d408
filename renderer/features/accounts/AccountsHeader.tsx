import { Button } from '@mantine/core';
import { IconDownload, IconKey, IconPlus } from '@tabler/icons-react';
import styles from './AccountsHeader.module.css';
import { useDesk } from './desk.ts';
import { checkPassword, exportCsv, newAccount } from './deskActions.ts';

const icon = { size: 16, stroke: 1.8, 'aria-hidden': true };

export function AccountsHeader({ title, count }: { title: string; count: string }) {
  const desk = useDesk();
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      <span className={styles.count} role="status">
        {count}
      </span>
      <div className={styles.actions}>
        <Button variant="subtle" leftSection={<IconKey {...icon} />} onClick={() => checkPassword.run(desk)}>
          {checkPassword.label()}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload {...icon} />}
          aria-keyshortcuts="Control+E"
          onClick={() => exportCsv.run(desk)}
        >
          {exportCsv.label()}
        </Button>
        <Button
          leftSection={<IconPlus {...icon} />}
          aria-keyshortcuts="Control+N"
          onClick={() => newAccount.run(desk)}
        >
          {newAccount.label()}
        </Button>
      </div>
    </header>
  );
}
