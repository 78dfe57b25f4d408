import type { ReactNode } from 'react';
import type { Account } from '../../../contract/index.ts';
import { formatCount, formatInstant, messages } from '../../text/messages.ts';
import styles from './AccountFacts.module.css';

const words = messages.panel;
const fields = messages.field;

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
  if (!hasPassword) return words.passwordNone;
  return passwordChangedAt === null ? words.passwordSet : words.passwordSetAt(passwordChangedAt);
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
      <Section title={words.contact}>
        <Fact name={fields.email}>{account.email}</Fact>
        <Fact name={fields.phone}>{account.phone}</Fact>
        <Fact name={fields.groups}>
          {account.groups.length === 0 ? null : <Groups groups={account.groups} />}
        </Fact>
        {Object.entries(account.custom).map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        <Fact name={fields.notes}>{account.notes}</Fact>
      </Section>
      <Section title={words.signIn}>
        <Fact name={fields.password}>
          {passwordWords(account)}
          {account.mustChangePassword && <span className={styles.also}>{words.mustChange}</span>}
        </Fact>
        <Fact name={words.lastVisit}>
          {lastSignInAt === null ? words.never : formatInstant(lastSignInAt)}
        </Fact>
        {failedAttempts > 0 && <Fact name={words.failedAttempts}>{formatCount(failedAttempts)}</Fact>}
      </Section>
      <Section title={words.record}>
        <Fact name={words.added}>{formatInstant(account.createdAt)}</Fact>
        <Fact name={words.changed}>{formatInstant(account.updatedAt)}</Fact>
      </Section>
    </>
  );
}
