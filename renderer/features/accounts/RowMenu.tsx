import { useRef, type RefObject } from 'react';
import type { Account, BulkTarget } from '../../../contract/index.ts';
import { copyWords } from '../../components/copyText.ts';
import { Menu, type MenuItem, type MenuSection } from '../../components/Menu.tsx';
import { showToast } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';
import { useBulkOffers } from '../bulk/useBulkOffers.tsx';
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
    .map(({ name, label, danger = false, run }) => ({
      key: name,
      label: label(),
      danger,
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

interface MenuOfManyProps {
  count: number;
  target: BulkTarget;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

function MenuOfMany({ count, target, anchor, onClose }: MenuOfManyProps) {
  const { sections } = useBulkOffers(target);
  return <Menu label={messages.select.some(count)} sections={sections} anchor={anchor} onClose={onClose} />;
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
        <MenuOfMany count={count} target={target} anchor={anchor} onClose={close} />
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
