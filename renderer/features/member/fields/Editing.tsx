import { Button } from '@mantine/core';
import { useEffect, useId, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { namesOfKeys } from '../../../shell/keys.ts';
import { messages } from '../../../text/messages.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import styles from './Editing.module.css';
import { FieldControl } from './FieldControl.tsx';
import type { FieldValue, PanelField } from './panelField.ts';
import type { FieldEdit } from './useFieldEdit.ts';

interface EditingProps {
  field: PanelField;
  edit: FieldEdit;
  labelId: string;
  /** An account that cannot be picked. */
  without?: string;
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}

/** Long texts keep Enter for themselves and are saved with Ctrl, or Cmd on a Mac. */
function saves({ key, ctrlKey, metaKey, nativeEvent, target }: KeyboardEvent, field: PanelField): boolean {
  if (key !== 'Enter' || nativeEvent.isComposing || isButton(target)) return false;
  return field.type !== 'longText' || ctrlKey || metaKey;
}

function useKeys(field: PanelField, edit: FieldEdit) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') edit.cancel();
    else if (saves(event, field)) edit.commit({ asked: true });
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent) => {
    const stays = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    // Another program in front is no leaving: the keyboard comes back to the field.
    if (!stays && document.activeElement !== event.target) edit.commit({ asked: false });
  };
  // A press between the parts of a field must not take the keyboard away from it.
  const onMouseDown = (event: MouseEvent) => {
    const { target } = event;
    if (target instanceof Element && target.closest('input, textarea, select, button') === null)
      event.preventDefault();
  };
  return { onKeyDown, onBlur, onMouseDown };
}

/** The text of a field that was just opened is selected, so that typing replaces it; a long one keeps its end. */
function useSelected() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const control = place.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (control instanceof HTMLTextAreaElement)
      control.setSelectionRange(control.value.length, control.value.length);
    else if (control?.type === 'text') control.select();
  }, []);
  return place;
}

interface Note {
  tone: 'problem' | 'warn' | 'hint';
  text: string;
}

function wordLongHint(): string {
  const save = namesOfKeys({ key: 'enter', ctrl: true }).join('+');
  return messages.edit.longHint(save, namesOfKeys({ key: 'escape' }).join('+'));
}

/** What is said below an open field, the most urgent first. */
function notesOf(field: PanelField, { error, meanwhile, conflict }: FieldEdit): Note[] {
  const notes: Note[] = [];
  if (error !== undefined) notes.push({ tone: 'problem', text: error });
  if (meanwhile !== undefined && conflict === undefined) {
    const words = field.format(meanwhile) || messages.edit.empty;
    notes.push({ tone: 'warn', text: messages.edit.meanwhile(words) });
  }
  if (field.type === 'longText') notes.push({ tone: 'hint', text: wordLongHint() });
  return notes;
}

/** For the mouse: Enter makes a new line in a long text. */
function LongTools({ edit }: Pick<EditingProps, 'edit'>) {
  return (
    <div className={styles.tools}>
      <Button size="xs" onClick={() => edit.commit({ asked: true })}>
        {messages.common.save}
      </Button>
      <Button size="xs" variant="default" onClick={edit.cancel}>
        {messages.common.cancel}
      </Button>
    </div>
  );
}

/** A field that is open: its control, what is wrong with the value, and what somebody else did meanwhile. */
export function Editing({ field, edit, labelId, without }: EditingProps) {
  const { draft = '', error, conflict } = edit;
  const id = useId();
  const place = useSelected();
  const noteId = `${id}-note`;
  const notes = notesOf(field, edit);
  // A member is picked, not typed: there is nothing more to say after it.
  const onChange = (value: FieldValue) => {
    edit.change(value);
    if (field.type === 'member') edit.commit({ asked: true });
  };
  return (
    <div ref={place} data-editing className={styles.editing} {...useKeys(field, edit)}>
      <FieldControl
        field={field}
        without={without}
        value={draft}
        onChange={onChange}
        invalid={error !== undefined}
        id={id}
        labelledBy={labelId}
        describedBy={notes.length > 0 ? noteId : undefined}
      />
      <div id={noteId} aria-live="polite">
        {notes.map(({ tone, text }) => (
          <p key={tone} className={styles.note} data-tone={tone}>
            {text}
          </p>
        ))}
      </div>
      {field.type === 'longText' && conflict === undefined && <LongTools edit={edit} />}
      {conflict !== undefined && (
        <ConflictChoice field={field} yours={draft} conflict={conflict} edit={edit} />
      )}
    </div>
  );
}
