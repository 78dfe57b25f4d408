import { Button, Input } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { LabelKind } from '../../../../contract/index.ts';
import { searchForm } from '../../../../contract/text.ts';
import { formatCount, messages } from '../../../text/messages.ts';
import { useLabels, type Label } from '../../labels/useLabels.ts';
import styles from '../List.module.css';
import { Section } from '../Section.tsx';
import { AddGroup } from './AddGroup.tsx';
import { RemoveLabelDialog } from './RemoveLabelDialog.tsx';
import { RenameLabelDialog } from './RenameLabelDialog.tsx';

interface Open {
  what: 'rename' | 'remove';
  label: Label;
}

/** A business may have thousands of tags; nobody reads so many, and drawing them takes long. */
const shownAtMost = 100;
const manyEnoughToSearch = 12;

interface RowProps {
  kind: LabelKind;
  label: Label;
  onOpen: (open: Open) => void;
}

function Row({ kind, label, onOpen }: RowProps) {
  const words = messages.labelSettings[kind];
  return (
    <li className={styles.row}>
      <span className={`${styles.main} ${styles.name}`}>{label.name}</span>
      <span className={styles.count}>{formatCount(label.total)}</span>
      <Button
        size="xs"
        variant="subtle"
        aria-label={words.rename(label.name)}
        onClick={() => onOpen({ what: 'rename', label })}
      >
        {messages.labelSettings.renameSubmit}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        aria-label={words.remove(label.name)}
        title={words.remove(label.name)}
        onClick={() => onOpen({ what: 'remove', label })}
      >
        <IconTrash size={16} stroke={1.7} aria-hidden />
      </Button>
    </li>
  );
}

function Rows({ kind, labels, onOpen }: Omit<RowProps, 'label'> & { labels: readonly Label[] }) {
  const [typed, setTyped] = useState('');
  const wanted = searchForm(typed);
  const found = labels.filter(({ name }) => searchForm(name).includes(wanted));
  const hidden = found.length - shownAtMost;
  return (
    <>
      {labels.length > manyEnoughToSearch && (
        <div className={styles.bar}>
          <Input
            type="search"
            aria-label={messages.labelSettings.find}
            placeholder={messages.labelSettings.find}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
      )}
      <ul className={styles.list}>
        {found.slice(0, shownAtMost).map((label) => (
          <Row key={label.name} kind={kind} label={label} onOpen={onOpen} />
        ))}
      </ul>
      {hidden > 0 && <p className={styles.more}>{messages.labelSettings.more(hidden)}</p>}
    </>
  );
}

/** Groups or tags, with how many members have each. */
export function LabelsSection({ kind }: { kind: LabelKind }) {
  const labels = useLabels(kind);
  const [open, setOpen] = useState<Open>();
  const words = messages.labelSettings[kind];
  const close = () => setOpen(undefined);
  return (
    <Section title={words.title} text={words.text}>
      {kind === 'group' && <AddGroup />}
      {labels.length === 0 ? (
        <p className={styles.nothing}>{words.none}</p>
      ) : (
        <Rows kind={kind} labels={labels} onOpen={setOpen} />
      )}
      {open?.what === 'rename' && (
        <RenameLabelDialog kind={kind} label={open.label} labels={labels} onClose={close} />
      )}
      {open?.what === 'remove' && <RemoveLabelDialog kind={kind} label={open.label} onClose={close} />}
    </Section>
  );
}
