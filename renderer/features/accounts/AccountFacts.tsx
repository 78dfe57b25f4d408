import type { ReactNode } from 'react';
import type { Account } from '../../../contract/index.ts';
import { formatCount, formatInstant, messages } from '../../text/messages.ts';
import styles from './AccountFacts.module.css';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const empty = children === null || children === '';
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd data-empty={empty}>{empty ? messages.none : children}</dd>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.facts}>{children}</dl>
    </section>
  );
}

function passwordWords({ hasPassword, passwordChangedAt }: Account): string {
  if (!hasPassword) return messages.panel.passwordNone;
  return passwordChangedAt === null
    ? messages.panel.passwordSet
    : messages.panel.passwordSetAt(passwordChangedAt);
}

function Groups({ groups }: { groups: readonly string[] }) {
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <li key={group}>{group}</li>
      ))}
    </ul>
  );
}

export function AccountFacts({ account }: { account: Account }) {
  const { lastSignInAt, failedAttempts } = account;
  return (
    <>
      <Section title={messages.panel.contact}>
        <Fact name={messages.field.email}>{account.email}</Fact>
        <Fact name={messages.field.phone}>{account.phone}</Fact>
        <Fact name={messages.field.groups}>
          {account.groups.length === 0 ? null : <Groups groups={account.groups} />}
        </Fact>
        {Object.entries(account.custom).map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        <Fact name={messages.field.notes}>{account.notes}</Fact>
      </Section>
      <Section title={messages.panel.signIn}>
        <Fact name={messages.field.password}>
          {passwordWords(account)}
          {account.mustChangePassword && <span className={styles.also}>{messages.panel.mustChange}</span>}
        </Fact>
        <Fact name={messages.panel.lastVisit}>
          {lastSignInAt === null ? messages.panel.never : formatInstant(lastSignInAt)}
        </Fact>
        {failedAttempts > 0 && (
          <Fact name={messages.panel.failedAttempts}>{formatCount(failedAttempts)}</Fact>
        )}
      </Section>
      <Section title={messages.panel.record}>
        <Fact name={messages.panel.added}>{formatInstant(account.createdAt)}</Fact>
        <Fact name={messages.panel.changed}>{formatInstant(account.updatedAt)}</Fact>
      </Section>
    </>
  );
}
