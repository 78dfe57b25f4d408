import { Button, TextInput } from '@mantine/core';
import { call } from '../../../bridge/call.ts';
import { limits, operations } from '../../../bridge/schemas.ts';
import { showToast } from '../../../components/toasts.ts';
import { checkWith } from '../../../forms/fields.ts';
import { FormNote } from '../../../forms/FormNote.tsx';
import { useForm } from '../../../forms/useForm.ts';
import { messages } from '../../../text/messages.ts';
import styles from '../List.module.css';
import { reloadLabels } from './labelActions.ts';

/** A new group; it has nobody in it until somebody is put there. */
export function AddGroup() {
  const form = useForm({
    initial: { name: '' },
    check: ({ name }) => checkWith(operations['labels.create'].input, { kind: 'group', name }),
    save: async (values) => {
      const { name } = await call('labels.create', { kind: 'group', name: values.name });
      form.restart({ name: '' });
      await reloadLabels();
      showToast(messages.labelSettings.added(name));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit}>
      <FormNote failure={form.failure} />
      <div className={styles.bar}>
        <TextInput
          label={messages.labelSettings.newGroup}
          maxLength={limits.group}
          autoComplete="off"
          {...form.text('name')}
        />
        <Button type="submit" variant="default">
          {messages.labelSettings.addGroup}
        </Button>
      </div>
    </form>
  );
}
