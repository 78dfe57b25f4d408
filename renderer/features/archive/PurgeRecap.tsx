import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import type { Output } from '../../../contract/index.ts';
import { formatNames, messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import styles from './PurgeDialog.module.css';

type Recap = Output<'purge.preview'>;

function Part({ title, picture, lines }: { title: string; picture: ReactNode; lines: string[] }) {
  const titleId = useId();
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <h3 id={titleId}>
        {picture}
        {title}
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The first few by name, and how many more there are. */
function wordExamples({ examples, total }: Recap): string {
  const names = examples.map(nameOf);
  const rest = total - names.length;
  return formatNames(rest > 0 ? [...names, messages.history.more(rest)] : names);
}

/** What will be gone and what will not, before it happens. */
export function PurgeRecap({ recap }: { recap: Recap }) {
  const { total, notArchived, backups, unreadableBackups } = recap;
  if (total === 0) return <p>{messages.purge.nobody}</p>;
  const icon = { size: 16, stroke: 1.8, 'aria-hidden': true };
  return (
    <>
      <p className={styles.lead}>{messages.purge.lead}</p>
      {total > 1 && <p>{wordExamples(recap)}</p>}
      <Part
        title={messages.purge.goes}
        picture={<IconTrash {...icon} />}
        lines={[
          messages.purge.goesDetails,
          messages.purge.goesHistory,
          ...(backups > 0 ? [messages.purge.goesBackups(backups)] : []),
        ]}
      />
      <Part
        title={messages.purge.stays}
        picture={<IconCheck {...icon} />}
        lines={[messages.purge.staysNumbers, messages.purge.staysLine, messages.purge.staysOutside]}
      />
      {notArchived > 0 && <p className={styles.aside}>{messages.purge.notArchived(notArchived)}</p>}
      {unreadableBackups > 0 && (
        <p className={styles.warning}>{messages.purge.unreadable(unreadableBackups)}</p>
      )}
    </>
  );
}
