import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { LockReason, Policy } from '../../../../contract/index.ts';
import { call } from '../../../bridge/call.ts';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { useReorder } from '../../../components/useReorder.ts';
import { messages } from '../../../text/messages.ts';
import { reasonsOf } from '../../locks/lockWords.ts';
import styles from '../List.module.css';
import { Section } from '../Section.tsx';
import { changeReasons, reorderReasons } from './reasonActions.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

interface Open {
  /** Missing for a new one. */
  reason?: LockReason;
}

interface ReasonsProps {
  policy: Pick<Policy, 'lockReasons'>;
  onOpen: (open: Open) => void;
}

function About({ reason }: { reason: LockReason }) {
  return (
    <>
      <span className={styles.grip} aria-hidden>
        <IconGripVertical size={16} stroke={1.7} />
      </span>
      <div className={styles.main}>
        <div className={styles.name}>{reason.name}</div>
        <div className={styles.facts}>{reason.sentence || messages.lockSettings.withoutSentence}</div>
      </div>
    </>
  );
}

function removeReason(reason: LockReason, policy: ReasonsProps['policy']): void {
  const left = reasonsOf(policy).filter((one) => one !== reason);
  void changeReasons(left, policy.lockReasons, messages.lockSettings.removed(reason.name));
}

function Reasons({ policy, onOpen }: ReasonsProps) {
  const reasons = reasonsOf(policy);
  const { rowProps, menuItems } = useReorder(
    reasons.map(({ name }) => name),
    (names) => void reorderReasons(names.flatMap((name) => reasons.filter((reason) => reason.name === name))),
  );
  const remove = (reason: LockReason) => ({
    key: 'remove',
    label: messages.lockSettings.remove,
    danger: true,
    run: () => removeReason(reason, policy),
  });
  return (
    <ul className={styles.list}>
      {reasons.map((reason) => (
        <li key={reason.name} className={styles.row} {...rowProps(reason.name)}>
          <About reason={reason} />
          <Button
            size="xs"
            variant="subtle"
            aria-label={messages.lockSettings.edit(reason.name)}
            onClick={() => onOpen({ reason })}
          >
            {messages.actions.edit}
          </Button>
          <MenuButton
            label={messages.lockSettings.more(reason.name)}
            sections={[
              { key: 'order', items: menuItems(reason.name) },
              { key: 'reason', items: [remove(reason)] },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

/** The way back to what every business knows, once the owner has changed something. */
function UsualAgain({ policy }: Pick<ReasonsProps, 'policy'>) {
  const { usual, usualAgain } = messages.lockSettings;
  if (policy.lockReasons === null) return <p className={styles.below}>{usual}</p>;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      className={styles.below}
      onClick={() => void changeReasons(null, policy.lockReasons, usual)}
    >
      {usualAgain}
    </Button>
  );
}

/** What is offered when somebody is locked, each with the sentence for the desk. */
export function LockReasonsSection() {
  const { data, error } = useQuery({ queryKey: ['policy.get'], queryFn: () => call('policy.get', {}) });
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const reasons = reasonsOf(data);
  const add = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
      onClick={() => setOpen({})}
    >
      {messages.lockSettings.add}
    </Button>
  );
  return (
    <Section title={messages.lockSettings.title} text={messages.lockSettings.text} action={add}>
      {error !== null && <p role="alert">{messages.lockSettings.failed}</p>}
      {data !== undefined && reasons.length === 0 && (
        <p className={styles.nothing}>{messages.lockSettings.none}</p>
      )}
      {data !== undefined && reasons.length > 0 && <Reasons policy={data} onOpen={setOpen} />}
      {data !== undefined && <UsualAgain policy={data} />}
      {open !== undefined && <ReasonDialog reasons={reasons} reason={open.reason} onClose={close} />}
    </Section>
  );
}
