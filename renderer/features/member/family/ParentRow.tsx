import { IconPencil, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { Account, AccountName } from '../../../../contract/index.ts';
import { messages } from '../../../text/messages.ts';
import { Editing } from '../fields/Editing.tsx';
import row from '../fields/FieldRow.module.css';
import value from '../fields/Value.module.css';
import { useFieldEdit, type FieldEdit } from '../fields/useFieldEdit.ts';
import styles from './Family.module.css';
import { MemberLink } from './MemberLink.tsx';
import { parentField } from './parentField.ts';

interface ParentProps {
  account: Account;
  parent: AccountName | undefined;
}

interface ToolProps {
  label: string;
  Icon: typeof IconX;
  onClick: () => void;
}

function Tool({ label, Icon, onClick }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onClick}>
      <Icon size={14} stroke={1.8} aria-hidden />
    </button>
  );
}

function Shown({ account, parent, edit }: ParentProps & { edit: FieldEdit }) {
  const fixed = account.status === 'archived';
  const remove = () => {
    edit.open();
    edit.change('');
    edit.commit({ asked: true });
  };
  if (account.parentId === null && fixed) return <span className={value.plain}>{messages.none}</span>;
  if (account.parentId === null)
    return (
      <button
        type="button"
        className={value.button}
        aria-label={messages.family.setParent}
        title={messages.family.setParent}
        onClick={edit.open}
      >
        <span className={value.empty}>{messages.none}</span>
      </button>
    );
  return (
    <div className={styles.parent}>
      {parent !== undefined && <MemberLink member={parent} />}
      {!fixed && <Tool label={messages.family.changeParent} Icon={IconPencil} onClick={edit.open} />}
      {!fixed && <Tool label={messages.family.removeParent} Icon={IconX} onClick={remove} />}
    </div>
  );
}

/** Whom the member belongs to: a link, and the ways to set another or none. */
export function ParentRow({ account, parent }: ParentProps) {
  const edit = useFieldEdit(account, parentField);
  const labelId = useId();
  return (
    <div className={row.row} data-field={parentField.name}>
      <dt id={labelId} className={row.label}>
        {parentField.label()}
      </dt>
      <dd className={row.value}>
        {edit.draft === undefined ? (
          <Shown account={account} parent={parent} edit={edit} />
        ) : (
          <Editing field={parentField} edit={edit} labelId={labelId} without={account.id} />
        )}
      </dd>
    </div>
  );
}
