import { Button, Checkbox, Radio } from '@mantine/core';
import { useState } from 'react';
import type { JobInput } from '../../../contract/index.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { FormNote } from '../../forms/FormNote.tsx';
import '../../forms/styles.css';
import { messages } from '../../text/messages.ts';
import { useDesk } from './desk.ts';
import styles from './ExportDialog.module.css';
import { ExportProgress } from './ExportProgress.tsx';
import { filterOf } from './listInput.ts';
import { exportScope, selectionCount, selectionTarget } from './selection.ts';
import { useExport } from './useExport.ts';

interface ExportChoice {
  scope: 'everyone' | 'shown' | 'selected';
  delimiter: NonNullable<JobInput<'accounts.exportCsv'>['delimiter']>;
  bom: boolean;
  spreadsheetSafe: boolean;
}

// Formulas in cells run with the rights of whoever opens the file, so the protection is on unless taken off.
const firstChoice: ExportChoice = { scope: 'everyone', delimiter: ',', bom: false, spreadsheetSafe: true };

interface ChoiceProps {
  choice: ExportChoice;
  change: (changes: Partial<ExportChoice>) => void;
}

function WhatFields({ choice, change }: ChoiceProps) {
  const { total, selection } = useDesk();
  const [start] = useState(choice.scope);
  const startAt = (scope: ExportChoice['scope']) => (scope === start ? { 'data-autofocus': true } : {});
  return (
    <>
      <Radio.Group label={messages.export.what} value={choice.scope} onChange={(scope) => change({ scope })}>
        <div className={styles.column}>
          <Radio size="xs" value="everyone" label={messages.export.everyone} {...startAt('everyone')} />
          <Radio size="xs" value="shown" label={messages.export.shown(total)} />
          {selection.kind !== 'none' && (
            <Radio
              size="xs"
              value="selected"
              label={messages.export.selected(selectionCount(selection, total))}
              {...startAt('selected')}
            />
          )}
        </div>
      </Radio.Group>
      <Radio.Group
        label={messages.export.separator}
        value={choice.delimiter}
        onChange={(delimiter) => change({ delimiter })}
      >
        <div className={styles.row}>
          <Radio size="xs" value="," label={messages.export.comma} />
          <Radio size="xs" value=";" label={messages.export.semicolon} />
          <Radio size="xs" value={'\t'} label={messages.export.tab} />
        </div>
      </Radio.Group>
    </>
  );
}

function ForWhomFields({ choice, change }: ChoiceProps) {
  return (
    <div className={styles.column}>
      <Checkbox
        size="xs"
        label={messages.export.bom}
        description={messages.export.bomHint}
        checked={choice.bom}
        onChange={(event) => change({ bom: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={messages.export.safe}
        description={messages.export.safeHint}
        checked={choice.spreadsheetSafe}
        onChange={(event) => change({ spreadsheetSafe: event.currentTarget.checked })}
      />
    </div>
  );
}

/** Where the file goes is asked by main, in the system's own dialog: the window never learns or sends a path. */
export function ExportDialog() {
  const desk = useDesk();
  const target = selectionTarget(desk.selection);
  // Whoever has picked some members means them.
  const [choice, setChoice] = useState<ExportChoice>({
    ...firstChoice,
    scope: target === undefined ? 'everyone' : 'selected',
  });
  const change = (changes: Partial<ExportChoice>) => setChoice((current) => ({ ...current, ...changes }));
  const { running, progress, failure, start, cancel } = useExport(desk.closeDialog);
  const begin = () => {
    const { scope, ...format } = choice;
    if (scope === 'selected' && target !== undefined) start({ ...format, scope: exportScope(target) });
    else start({ ...format, scope: scope === 'everyone' ? 'all' : filterOf(desk.view) });
  };
  return (
    <Dialog title={messages.export.title} onClose={running ? cancel : desk.closeDialog}>
      <DialogBody>
        {running ? (
          <ExportProgress progress={progress} />
        ) : (
          <>
            <FormNote failure={failure} />
            <p>{messages.export.lead}</p>
            <WhatFields choice={choice} change={change} />
            <ForWhomFields choice={choice} change={change} />
          </>
        )}
      </DialogBody>
      <DialogFoot>
        <Button variant="default" onClick={running ? cancel : desk.closeDialog}>
          {messages.common.cancel}
        </Button>
        {!running && <Button onClick={begin}>{messages.export.submit}</Button>}
      </DialogFoot>
    </Dialog>
  );
}
