import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { formatInstant, messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import styles from './SecondFactor.module.css';
import type { SecondFactorAct } from './SecondFactorDialog.tsx';

/** Whether a code is asked for beside the password, since when, and what can be done about it. */
export function SecondFactorState({ account }: { account: Account }) {
  const desk = useDesk();
  const { id, secondFactorAt } = account;
  const { data } = useQuery({
    queryKey: ['secondFactor.get', { id, secondFactorAt }],
    queryFn: () => call('secondFactor.get', { id }),
    enabled: secondFactorAt !== null,
  });
  const button = (act: SecondFactorAct, label: string) => (
    <Button variant="default" size="xs" onClick={() => desk.show({ kind: 'secondFactor', act, account })}>
      {label}
    </Button>
  );
  if (secondFactorAt === null) {
    return (
      <div className={styles.state}>
        <p>{messages.secondFactor.none}</p>
        {account.status !== 'archived' && (
          <div className={styles.buttons}>{button('setUp', messages.secondFactor.setUp)}</div>
        )}
      </div>
    );
  }
  return (
    <div className={styles.state}>
      <p>{messages.secondFactor.since(formatInstant(secondFactorAt))}</p>
      {data && <p>{messages.secondFactor.codesLeft(data.recoveryCodesLeft)}</p>}
      {data?.canBeChecked === false && <p role="note">{messages.secondFactor.cannotBeChecked}</p>}
      <div className={styles.buttons}>
        {button('newCodes', messages.secondFactor.newCodes)}
        {button('remove', messages.secondFactor.remove)}
      </div>
    </div>
  );
}
