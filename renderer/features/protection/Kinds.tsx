import { Button } from '@mantine/core';
import { useId } from 'react';
import type { PasswordKind } from '../../../contract/index.ts';
import frame from '../../components/charts/ChartFrame.module.css';
import { useNavigation } from '../../shell/navigation.ts';
import { formatCount, messages } from '../../text/messages.ts';
import { schemeName } from '../../text/schemes.ts';
import { useShow } from '../overview/show.ts';
import styles from './Kinds.module.css';
import { peopleBehind } from './peopleBehind.ts';
import type { Health } from './useHealth.ts';

const shownCosts = 3;

function Costs({ kind: { costs, costCount } }: { kind: PasswordKind }) {
  const shown = costs.filter(({ cost }) => cost !== '').slice(0, shownCosts);
  const hidden = shown.length === 0 ? 0 : costCount - shown.length;
  return (
    <td className={styles.small}>
      {shown.map(({ cost, total }) => (
        <div key={cost}>
          <code>{cost}</code>
          {costCount > 1 && ` (${formatCount(total)})`}
        </div>
      ))}
      {hidden > 0 && messages.protection.moreCosts(hidden)}
    </td>
  );
}

function Row({ kind }: { kind: PasswordKind }) {
  const show = useShow();
  const { scheme, protection: level, total, archived } = kind;
  const name = schemeName(scheme);
  const open = () => show(peopleBehind.kind(scheme, level), messages.protection.kindPeople(name));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{messages.protection.levelTitle[level]}</td>
      <td>{messages.protection.status[kind.status]}</td>
      <Costs kind={kind} />
      <td className={styles.number}>
        <button
          type="button"
          className={styles.open}
          aria-label={`${name}: ${messages.protection.memberCount(total)}`}
          onClick={open}
        >
          {formatCount(total)}
        </button>
        {archived > 0 && <div className={styles.small}>{messages.protection.archivedToo(archived)}</div>}
      </td>
    </tr>
  );
}

function Heads() {
  const { columnKind, columnLevel, columnStatus, columnCost } = messages.protection;
  return (
    <thead>
      <tr>
        {[columnKind, columnLevel, columnStatus, columnCost].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        <th scope="col" className={styles.number}>
          {messages.protection.members}
        </th>
      </tr>
    </thead>
  );
}

/** Every kind with its cost, for whoever knows what they mean. */
export function Kinds({ health }: { health: Health }) {
  const { go } = useNavigation();
  const titleId = useId();
  return (
    <section className={`${frame.frame} ${styles.kinds}`} aria-labelledby={titleId}>
      <header className={frame.head}>
        <h2 id={titleId} className={frame.title}>
          {messages.protection.table}
        </h2>
        <Button
          size="xs"
          variant="subtle"
          className={frame.toggle}
          onClick={() => go({ page: 'settings', section: 'schemes' })}
        >
          {messages.protection.changeKinds}
        </Button>
      </header>
      <p className={frame.note}>{messages.protection.tableText}</p>
      <div className={styles.scroll} role="region" aria-labelledby={titleId} tabIndex={0}>
        <table className={styles.table}>
          <Heads />
          <tbody>
            {health.kinds.map((kind) => (
              <Row key={`${kind.scheme} ${kind.protection}`} kind={kind} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
