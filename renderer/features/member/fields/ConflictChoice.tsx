import { Button } from '@mantine/core';
import { Clipped } from '../../../components/Clipped.tsx';
import { messages } from '../../../text/messages.ts';
import { wordActor } from '../timeline/wordEntry.ts';
import styles from './ConflictChoice.module.css';
import type { FieldValue, PanelField } from './panelField.ts';
import type { Conflict } from './saveField.ts';
import type { FieldEdit } from './useFieldEdit.ts';

interface ConflictChoiceProps {
  field: PanelField;
  yours: FieldValue;
  conflict: Conflict;
  edit: Pick<FieldEdit, 'keepYours' | 'takeNow'>;
}

/** Two people changed the same value: both stand here, and nothing is decided for the person. */
export function ConflictChoice({ field, yours, conflict, edit }: ConflictChoiceProps) {
  const { newest, by } = conflict;
  const words = (value: FieldValue) => field.format(value) || messages.edit.empty;
  return (
    <div className={styles.conflict} role="alert">
      <strong>{messages.edit.conflictTitle}</strong>
      {by !== undefined && (
        <span className={styles.by}>{messages.edit.conflictBy(wordActor(by.actor), by.at)}</span>
      )}
      <dl className={styles.values}>
        <dt>{messages.edit.yours}</dt>
        <dd>
          <Clipped text={words(yours)} />
        </dd>
        <dt>{messages.edit.now}</dt>
        <dd>
          <Clipped text={words(field.read(newest))} />
        </dd>
      </dl>
      <div className={styles.choices}>
        <Button size="xs" onClick={edit.keepYours}>
          {messages.edit.keepYours}
        </Button>
        <Button size="xs" variant="default" onClick={edit.takeNow}>
          {messages.edit.takeNow}
        </Button>
      </div>
    </div>
  );
}
