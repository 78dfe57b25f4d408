import type { TimelineEntry } from '../../../../contract/index.ts';
import { Clipped } from '../../../components/Clipped.tsx';
import { formatInstant, formatTime, messages } from '../../../text/messages.ts';
import { useCustomFields } from '../../customFields/useCustomFields.ts';
import { useMemberName } from '../memberName.ts';
import styles from './Entry.module.css';
import { wordChanges, type WordedChange } from './entryChanges.ts';
import { kindIcons } from './kindIcons.ts';
import { kindOf, wordAction, wordBy } from './wordEntry.ts';

function MemberName({ id }: { id: string }) {
  return <>{useMemberName(id)}</>;
}

function ShownValue({ name, text }: { name: string; text: string }) {
  return name === 'parentId' ? <MemberName id={text} /> : <Clipped text={text} characters={120} />;
}

/** Old and new are told apart by more than the stroke: who listens hears "before" and "after". */
function Change({ change }: { change: WordedChange }) {
  const { name, label, old, new: after } = change;
  return (
    <div className={styles.change}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.values}>
        {old !== '' && (
          <del className={styles.old}>
            <span className={styles.hidden}>{messages.timeline.from} </span>
            <ShownValue name={name} text={old} />
          </del>
        )}
        {old !== '' && <span aria-hidden> → </span>}
        <ins className={styles.new}>
          {old !== '' && <span className={styles.hidden}>{messages.timeline.to} </span>}
          {after === '' ? messages.timeline.nothing : <ShownValue name={name} text={after} />}
        </ins>
      </dd>
    </div>
  );
}

/** One thing that happened: what, by whom, when, and which values it changed. */
export function Entry({ entry }: { entry: TimelineEntry }) {
  const { fields, removed } = useCustomFields();
  const kind = kindOf(entry);
  const Icon = kindIcons[kind];
  const changes = wordChanges(entry, [...fields, ...removed]);
  return (
    <li className={styles.entry} data-kind={kind}>
      <span className={styles.icon} aria-hidden>
        <Icon size={14} stroke={1.8} />
      </span>
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.action}>{wordAction(entry.action)}</span>
          <span className={styles.by}>{wordBy(entry)}</span>
          <time className={styles.time} dateTime={entry.at} title={formatInstant(entry.at)}>
            {formatTime(entry.at)}
          </time>
        </div>
        {changes.length > 0 && (
          <dl className={styles.changes}>
            {changes.map((change) => (
              <Change key={change.name} change={change} />
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
