import { Button } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { ariaKeys } from '../../shell/keys.ts';
import styles from './AccountsHeader.module.css';
import { useDesk } from './desk.ts';
import { exportCsv, newAccount } from './deskActions.ts';
import { SelectionBar } from './SelectionBar.tsx';

const icon = { size: 16, stroke: 1.8, 'aria-hidden': true };

function Actions() {
  const desk = useDesk();
  return (
    <div className={styles.actions}>
      <Button
        variant="default"
        leftSection={<IconDownload {...icon} />}
        aria-keyshortcuts={ariaKeys(exportCsv.keys)}
        onClick={() => exportCsv.run(desk)}
      >
        {exportCsv.label()}
      </Button>
      <Button
        leftSection={<IconPlus {...icon} />}
        aria-keyshortcuts={ariaKeys(newAccount.keys)}
        onClick={() => newAccount.run(desk)}
      >
        {newAccount.label()}
      </Button>
    </div>
  );
}

/** The title, and what can be done: to everyone, or to those who are selected. */
export function AccountsHeader({ title, count }: { title: string; count: string }) {
  const { selection } = useDesk();
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {selection.kind === 'none' ? (
        <>
          <span className={styles.count} role="status">
            {count}
          </span>
          <Actions />
        </>
      ) : (
        <SelectionBar />
      )}
    </header>
  );
}
