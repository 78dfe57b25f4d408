import { useRef } from 'react';
import type { Account } from '../../../contract/index.ts';
import { copyWords } from '../../components/copyText.ts';
import { Menu, type MenuItem, type MenuSection } from '../../components/Menu.tsx';
import { Popover } from '../../components/Popover.tsx';
import { showToast } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';
import { BulkActions } from '../bulk/BulkActions.tsx';
import { focusPanel, useDesk, type Desk } from './desk.ts';
import { memberActions } from './memberActions.ts';
import styles from './RowMenu.module.css';
import { nameOf } from './nameOf.ts';
import { isSelected, selectionCount, selectionTarget } from './selection.ts';

async function copy(text: string): Promise<void> {
  if (await copyWords(text)) showToast(messages.common.copied);
  else showToast(messages.rowMenu.copyFailed, { tone: 'problem' });
}

function copies({ email, phone, memberNumber }: Account): MenuItem[] {
  const offers = [
    { key: 'copyEmail', label: messages.rowMenu.copyEmail, text: email },
    { key: 'copyPhone', label: messages.rowMenu.copyPhone, text: phone },
    { key: 'copyNumber', label: messages.rowMenu.copyNumber, text: memberNumber },
  ];
  return offers.flatMap(({ key, label, text }) =>
    text === null ? [] : [{ key, label, run: () => void copy(text) }],
  );
}

function sectionsFor(account: Account, desk: Desk): MenuSection[] {
  const open = () => {
    desk.openMember(account.id);
    focusPanel();
  };
  const details = { key: 'details', label: messages.rowMenu.details, run: open };
  const actions = memberActions
    .filter(({ offered }) => offered(account))
    .map(({ name, label, run }) => ({
      key: name,
      label: label(),
      run: () => run({ account, desk }),
    }));
  return [
    { key: 'details', items: [details] },
    { key: 'actions', items: actions },
    { key: 'copies', items: copies(account) },
  ].filter(({ items }) => items.length > 0);
}

export interface MenuPoint {
  x: number;
  y: number;
}

export interface RowMenuProps {
  account: Account;
  at: MenuPoint;
  onClose: () => void;
}

/** What a right click on a row offers: the member's actions, or those for all selected ones when the row is among them. */
export function RowMenu({ account, at, onClose }: RowMenuProps) {
  const desk = useDesk();
  const anchor = useRef<HTMLSpanElement>(null);
  const { selection, total } = desk;
  const count = selectionCount(selection, total);
  const target = selectionTarget(selection);
  const isOfMany = count > 1 && isSelected(selection, account.id);
  const close = () => {
    desk.focusList();
    onClose();
  };
  return (
    <>
      <span ref={anchor} className={styles.point} style={{ left: at.x, top: at.y }} />
      {isOfMany && target !== undefined ? (
        <Popover anchor={anchor} onClose={close}>
          <div role="group" aria-label={messages.select.some(count)} className={styles.many}>
            <span className={styles.title}>{messages.select.some(count)}</span>
            <BulkActions target={target} count={count} />
          </div>
        </Popover>
      ) : (
        <Menu
          label={messages.rowMenu.name(nameOf(account))}
          sections={sectionsFor(account, desk)}
          anchor={anchor}
          onClose={close}
        />
      )}
    </>
  );
}
