import { Button } from '@mantine/core';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { KeyNames } from '../../components/KeyNames.tsx';
import { namesOfKeys, type Keys } from '../../shell/keys.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import { deskActions } from '../accounts/deskActions.ts';
import styles from './ShortcutsDialog.module.css';

type Row = { label: string; keys: readonly Keys[] };

const listKeys = (): Row[] => [
  { label: messages.shortcuts.list.move, keys: [{ key: 'arrowup' }, { key: 'arrowdown' }] },
  { label: messages.shortcuts.list.jump, keys: [{ key: 'home' }, { key: 'end' }] },
  { label: messages.shortcuts.list.page, keys: [{ key: 'pageup' }, { key: 'pagedown' }] },
  { label: messages.shortcuts.list.open, keys: [{ key: 'enter' }] },
  { label: messages.shortcuts.list.select, keys: [{ key: ' ' }] },
  { label: messages.shortcuts.list.range, keys: [{ key: 'shift' }, { key: 'arrowdown' }] },
  { label: messages.shortcuts.list.all, keys: [{ key: 'a', ctrl: true }] },
  { label: messages.shortcuts.list.clear, keys: [{ key: 'escape' }] },
  { label: messages.shortcuts.list.menu, keys: [{ key: 'contextmenu' }] },
];

const panelKeys = (): Row[] => [
  { label: messages.shortcuts.panel.edit, keys: [{ key: 'enter' }] },
  { label: messages.shortcuts.panel.save, keys: [{ key: 'enter', ctrl: true }] },
  { label: messages.shortcuts.panel.next, keys: [{ key: 'arrowdown', alt: true }] },
  { label: messages.shortcuts.panel.previous, keys: [{ key: 'arrowup', alt: true }] },
  { label: messages.shortcuts.panel.close, keys: [{ key: 'escape' }] },
];

function Section({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map(({ label, keys }) => (
          <div key={label} className={styles.row}>
            <dt>{label}</dt>
            <dd>
              {keys.map((one) => (
                <KeyNames key={namesOfKeys(one).join()} keys={namesOfKeys(one)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys one can work with, on one page. What every program does (Tab, F2) is left out. */
export function ShortcutsDialog() {
  const desk = useDesk();
  const everywhere = Object.values(deskActions).map((action) => ({
    label: action.label(),
    keys: action.keys,
  }));
  return (
    <Dialog title={messages.shortcuts.title} onClose={desk.closeDialog} width="44rem">
      <DialogBody>
        <div className={styles.columns}>
          <Section title={messages.shortcuts.everywhere} rows={everywhere} />
          <div>
            <Section title={messages.shortcuts.inList} rows={listKeys()} />
            <Section title={messages.shortcuts.inPanel} rows={panelKeys()} />
          </div>
        </div>
      </DialogBody>
      <DialogFoot>
        <Button data-autofocus onClick={desk.closeDialog}>
          {messages.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
