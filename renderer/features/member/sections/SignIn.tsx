import type { ReactNode } from 'react';
import type { Account } from '../../../../contract/index.ts';
import { formatInstant, messages } from '../../../text/messages.ts';
import { FieldRow } from '../fields/FieldRow.tsx';
import row from '../fields/FieldRow.module.css';
import { mustChangeField } from '../fields/panelField.ts';
import value from '../fields/Value.module.css';
import { Attempts } from './Attempts.tsx';
import { Facts } from './Section.tsx';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={row.row}>
      <dt className={row.label} title={name}>
        {name}
      </dt>
      <dd className={row.value}>
        <div className={value.plain}>{children}</div>
      </dd>
    </div>
  );
}

function passwordWords({ hasPassword, passwordChangedAt }: Account): string {
  if (!hasPassword) return messages.panel.passwordNone;
  return passwordChangedAt === null
    ? messages.panel.passwordSet
    : messages.panel.passwordSetAt(passwordChangedAt);
}

/** What concerns passwords and visits. Only whether the password must be changed is typed here. */
export function SignIn({ account }: { account: Account }) {
  const { lastSignInAt, failedAttempts } = account;
  return (
    <Facts>
      <Fact name={messages.field.password}>{passwordWords(account)}</Fact>
      {account.hasPassword && <FieldRow account={account} field={mustChangeField} />}
      <Fact name={messages.panel.lastVisit}>
        {lastSignInAt === null ? messages.panel.never : formatInstant(lastSignInAt)}
      </Fact>
      {failedAttempts > 0 && (
        <Fact name={messages.panel.failedAttempts}>
          <Attempts account={account} />
        </Fact>
      )}
      <Fact name={messages.panel.added}>{formatInstant(account.createdAt)}</Fact>
      <Fact name={messages.panel.changed}>{formatInstant(account.updatedAt)}</Fact>
    </Facts>
  );
}
