import { Button } from '@mantine/core';
import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CustomField } from '../../../../contract/index.ts';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { useReorder } from '../../../components/useReorder.ts';
import { messages } from '../../../text/messages.ts';
import { useCustomFields } from '../../customFields/useCustomFields.ts';
import styles from '../List.module.css';
import { Section } from '../Section.tsx';
import { reorderFields, restoreField } from './fieldActions.ts';
import { FieldDialog } from './FieldDialog.tsx';
import { RemoveFieldDialog } from './RemoveFieldDialog.tsx';

type Open = { kind: 'new' } | { kind: 'edit' | 'remove'; field: CustomField };

function factsOf(field: CustomField): string {
  const { requiredShort, uniqueShort, inListShort, searchableShort } = messages.fieldSettings;
  return [
    messages.fieldTypes[field.type],
    field.required && requiredShort,
    field.unique && uniqueShort,
    field.inList && inListShort,
    field.searchable && searchableShort,
  ]
    .filter(Boolean)
    .join(' · ');
}

function About({ field }: { field: CustomField }) {
  return (
    <div className={styles.main}>
      <div className={styles.name}>{field.label}</div>
      <div className={styles.facts}>{factsOf(field)}</div>
    </div>
  );
}

function Fields({ fields, onOpen }: { fields: readonly CustomField[]; onOpen: (open: Open) => void }) {
  const { rowProps, menuItems } = useReorder(
    fields.map(({ id }) => id),
    (ids) => void reorderFields(ids),
  );
  const remove = (field: CustomField) => ({
    key: 'remove',
    label: messages.fieldSettings.remove,
    danger: true,
    run: () => onOpen({ kind: 'remove', field }),
  });
  return (
    <ul className={styles.list}>
      {fields.map((field) => (
        <li key={field.id} className={styles.row} {...rowProps(field.id)}>
          <span className={styles.grip} aria-hidden>
            <IconGripVertical size={16} stroke={1.7} />
          </span>
          <About field={field} />
          <Button
            size="xs"
            variant="subtle"
            aria-label={messages.fieldSettings.edit(field.label)}
            onClick={() => onOpen({ kind: 'edit', field })}
          >
            {messages.actions.edit}
          </Button>
          <MenuButton
            label={messages.fieldSettings.more(field.label)}
            sections={[
              { key: 'order', items: menuItems(field.id) },
              { key: 'field', items: [remove(field)] },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function Deleted({ fields }: { fields: readonly CustomField[] }) {
  return (
    <>
      <h3 className={styles.sub}>{messages.fieldSettings.deletedTitle}</h3>
      <p className={styles.facts}>{messages.fieldSettings.deletedText}</p>
      <ul className={styles.list}>
        {fields.map((field) => (
          <li key={field.id} className={styles.row}>
            <About field={field} />
            <Button
              size="xs"
              variant="subtle"
              aria-label={messages.fieldSettings.restoreField(field.label)}
              onClick={() => void restoreField(field)}
            >
              {messages.fieldSettings.restore}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the business wants to know besides what every rollbook knows. */
export function FieldsSection() {
  const { fields, removed, loaded, error } = useCustomFields();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const add = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
      onClick={() => setOpen({ kind: 'new' })}
    >
      {messages.fieldSettings.add}
    </Button>
  );
  return (
    <Section title={messages.fieldSettings.title} text={messages.fieldSettings.text} action={add}>
      {error !== null && <p role="alert">{messages.fieldSettings.failed}</p>}
      {loaded && fields.length === 0 && <p className={styles.nothing}>{messages.fieldSettings.none}</p>}
      {fields.length > 0 && <Fields fields={fields} onOpen={setOpen} />}
      {removed.length > 0 && <Deleted fields={removed} />}
      {open?.kind === 'new' && <FieldDialog field={undefined} onClose={close} />}
      {open?.kind === 'edit' && <FieldDialog field={open.field} onClose={close} />}
      {open?.kind === 'remove' && <RemoveFieldDialog field={open.field} onClose={close} />}
    </Section>
  );
}
