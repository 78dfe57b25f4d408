import { IconCheck } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { Account } from '../../../../contract/index.ts';
import { messages } from '../../../text/messages.ts';
import { useAnnounce } from '../announce.ts';
import { Editing } from './Editing.tsx';
import styles from './FieldRow.module.css';
import type { PanelField } from './panelField.ts';
import { PlainValue, ValueButton } from './Value.tsx';
import { useFieldEdit } from './useFieldEdit.ts';

interface FieldRowProps {
  account: Account;
  field: PanelField;
  /** Without a label beside it: the section's title says what it is. */
  wide?: boolean;
}

/** A field that closes with the keyboard in it leaves the keyboard on its value. */
function useKeptFocus(open: boolean) {
  const row = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body)
      row.current?.querySelector<HTMLElement>('button')?.focus();
    wasOpen.current = open;
  }, [open]);
  return row;
}

/** One value of a member, changed where it stands. */
export function FieldRow({ account, field, wide = false }: FieldRowProps) {
  const edit = useFieldEdit(account, field);
  const row = useKeptFocus(edit.draft !== undefined);
  const announce = useAnnounce();
  const labelId = useId();
  const label = field.label();
  useEffect(() => {
    if (edit.saved) announce(messages.edit.saved(label));
  }, [edit.saved, announce, label]);

  const value = field.read(account);
  const shown =
    account.status === 'archived' ? (
      <PlainValue field={field} value={value} />
    ) : (
      <ValueButton field={field} value={value} onOpen={edit.open} />
    );
  return (
    <div ref={row} className={styles.row} data-field={field.name} data-wide={wide}>
      <dt id={labelId} className={wide ? styles.hidden : styles.label} title={label}>
        {label}
      </dt>
      <dd className={styles.value}>
        {edit.draft === undefined ? shown : <Editing field={field} edit={edit} labelId={labelId} />}
      </dd>
      <IconCheck className={styles.saved} data-shown={edit.saved} size={16} stroke={2.2} aria-hidden />
    </div>
  );
}
