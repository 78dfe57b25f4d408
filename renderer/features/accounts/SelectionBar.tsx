import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { messages } from '../../text/messages.ts';
import { BulkActions } from '../bulk/BulkActions.tsx';
import styles from './AccountsHeader.module.css';
import { useDesk } from './desk.ts';
import { selectionCount, selectionTarget } from './selection.ts';

/**
 * Whom a bulk action would be for, and what can be done. It takes the place of the count and the buttons beside the
 * title, so that no row moves away under the mouse that is about to tick the next one.
 */
export function SelectionBar() {
  const { selection, total, selectAll, clearSelection, focusList } = useDesk();
  const target = selectionTarget(selection);
  if (target === undefined) return null;
  const count = selectionCount(selection, total);
  const isWhole = selection.kind === 'all' && selection.except.size === 0;
  // The button goes with what it does; the keyboard must not go with it.
  const leaving = (act: () => void) => () => {
    focusList();
    act();
  };
  return (
    <>
      <span className={styles.selected} role="status">
        {isWhole ? messages.select.all(count) : messages.select.some(count)}
      </span>
      {!isWhole && count < total && (
        <Button variant="subtle" size="xs" onClick={leaving(selectAll)}>
          {messages.select.takeAll(total)}
        </Button>
      )}
      <Button
        variant="subtle"
        size="xs"
        className={styles.clear}
        leftSection={<IconX size={14} stroke={2} aria-hidden />}
        aria-keyshortcuts="Escape"
        onClick={leaving(clearSelection)}
      >
        {messages.select.clear}
      </Button>
      <div className={styles.actions}>
        <BulkActions target={target} />
      </div>
    </>
  );
}
