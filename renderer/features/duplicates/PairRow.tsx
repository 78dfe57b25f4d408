import { Button } from '@mantine/core';
import type { AccountName, DuplicatePair } from '../../../contract/index.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import styles from './PairRow.module.css';

function Person({ person }: { person: AccountName }) {
  const details = [person.username, person.memberNumber, person.email, person.phone];
  const known = details.filter((detail) => detail !== null && detail !== '');
  return (
    <div className={styles.person}>
      <span className={styles.name} title={nameOf(person)}>
        {nameOf(person)}
        {person.status !== 'active' && <StatusMark status={person.status} />}
      </span>
      <span className={styles.details} title={known.join('\n')}>
        {known.join(' · ')}
      </span>
    </div>
  );
}

interface PairRowProps {
  pair: DuplicatePair;
  onCompare: () => void;
  onDismiss: (button: HTMLElement) => void;
}

export function PairRow({ pair, onCompare, onDismiss }: PairRowProps) {
  const { first, second, reasons } = pair;
  const both = messages.duplicates.namesOf(nameOf(first), nameOf(second));
  return (
    <li className={styles.row} data-row>
      <Person person={first} />
      <Person person={second} />
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{messages.duplicates.reasons[reason]}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          size="xs"
          variant="subtle"
          data-dismiss
          aria-label={messages.duplicates.dismissPair(both)}
          onClick={(event) => onDismiss(event.currentTarget)}
        >
          {messages.duplicates.dismiss}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={messages.duplicates.comparePair(both)}
          onClick={onCompare}
        >
          {messages.duplicates.compare}
        </Button>
      </div>
    </li>
  );
}
