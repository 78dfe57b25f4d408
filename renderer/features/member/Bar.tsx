import { CloseButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import styles from './Bar.module.css';

interface StepProps {
  by: 1 | -1;
  label: string;
  keys: string;
  Icon: typeof IconChevronUp;
}

function Step({ by, label, keys, Icon }: StepProps) {
  const desk = useDesk();
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
      onClick={() => desk.step(by)}
    >
      <Icon size={18} stroke={1.8} aria-hidden />
    </button>
  );
}

/** Previous, next and close: the same place for every member, so that one can press them again and again. */
export function Bar() {
  const desk = useDesk();
  return (
    <div className={styles.bar}>
      <Step by={-1} label={messages.panel.previous} keys="Alt+ArrowUp" Icon={IconChevronUp} />
      <Step by={1} label={messages.panel.next} keys="Alt+ArrowDown" Icon={IconChevronDown} />
      <CloseButton
        className={styles.close}
        aria-label={messages.panel.close}
        onClick={() => desk.openMember(undefined)}
      />
    </div>
  );
}
