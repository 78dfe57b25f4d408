import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Account } from '../../../contract/index.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { MemberFields } from '../../forms/MemberFields.tsx';
import type { MemberField } from '../../forms/memberValues.ts';
import { SubmitButton } from '../../forms/SubmitButton.tsx';
import { messages } from '../../text/messages.ts';
import { useDesk } from './desk.ts';
import styles from './EditForm.module.css';
import { useEdit } from './useEdit.ts';

interface EditFormProps {
  account: Account;
  onClose: () => void;
}

interface TypedProps {
  value: string;
  onUse: () => void;
}

/** What was typed before the newer version came, with the way to take it over again. */
function Typed({ value, onUse }: TypedProps) {
  return (
    <div className={styles.typed}>
      <span>{messages.edit.typed(value === '' ? messages.edit.emptyValue : value)}</span>
      <Button size="xs" variant="subtle" onClick={onUse}>
        {messages.edit.takeMine}
      </Button>
    </div>
  );
}

function Foot({ pending, onCancel }: { pending: boolean; onCancel: () => void }) {
  return (
    <footer className={styles.foot}>
      <Button variant="default" onClick={onCancel}>
        {messages.common.cancel}
      </Button>
      <SubmitButton pending={pending}>{messages.common.save}</SubmitButton>
    </footer>
  );
}

/** Tells the page that leaving now would lose something. */
function useUnsavedMark(dirty: boolean): void {
  const { setUnsaved } = useDesk();
  useEffect(() => {
    setUnsaved(dirty);
    return () => setUnsaved(false);
  }, [setUnsaved, dirty]);
}

function useFocusFirst() {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return element;
}

export function EditForm({ account, onClose }: EditFormProps) {
  const { form, typed, loaded, loadNewer, takeMine } = useEdit(account, onClose);
  const element = useFocusFirst();
  useUnsavedMark(form.dirty || Object.keys(typed).length > 0);

  const onKeyDown = (event: KeyboardEvent) => {
    // With something typed Escape goes on to the panel, which asks before it is lost.
    if (event.key !== 'Escape' || form.dirty) return;
    event.preventDefault();
    onClose();
  };
  const below = (field: MemberField) =>
    typed[field] === undefined ? null : <Typed value={typed[field]} onUse={() => takeMine(field)} />;
  return (
    <form ref={element} className={styles.form} noValidate onSubmit={form.onSubmit} onKeyDown={onKeyDown}>
      <div className={styles.fields}>
        <h2 className={styles.title}>{messages.edit.title}</h2>
        <FormNote failure={form.failure}>
          {form.failure?.reason === 'stale_version' && (
            <Button variant="default" onClick={loadNewer}>
              {messages.edit.load}
            </Button>
          )}
        </FormNote>
        {loaded && <p role="status">{messages.edit.loaded}</p>}
        <MemberFields form={form} below={below} />
      </div>
      <Foot pending={form.pending} onCancel={onClose} />
    </form>
  );
}
