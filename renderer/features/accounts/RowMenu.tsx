import { useRef, type ReactNode, useLayoutEffect } from 'react';
import type { Account } from '../../../contract/index.ts';
import { copyWords } from '../../components/copyText.ts';
import { Menu, type MenuItem } from '../../components/Menu.tsx';
import menuStyles from '../../components/Menu.module.css';
import { showToast } from '../../components/toasts.ts';
import { useFloating, type Point } from '../../components/useFloating.ts';
import { messages } from '../../text/messages.ts';
import { BulkActions } from '../bulk/BulkActions.tsx';
import { panelId, useDesk, type Desk } from './desk.ts';
import { memberActions } from './memberActions.ts';
import { nameOf } from './nameOf.ts';
import { isSelected, selectionCount, selectionTarget } from './selection.ts';

async function copy(text: string): Promise<void> {
  if (await copyWords(text)) showToast(messages.common.copied);
  else showToast(messages.rowMenu.copyFailed, { tone: 'problem' });
}

function copies({ email, phone, memberNumber }: Account): MenuItem[] {
  const offers = [
    { name: 'copyEmail', label: messages.rowMenu.copyEmail, text: email },
    { name: 'copyPhone', label: messages.rowMenu.copyPhone, text: phone },
    { name: 'copyNumber', label: messages.rowMenu.copyNumber, text: memberNumber },
  ];
  return offers
    .filter(({ text }) => text !== null)
    .map(({ name, label, text }, place) => ({
      name,
      label,
      apart: place === 0,
      run: () => void copy(text ?? ''),
    }));
}

/** Puts the keyboard into the details once they are there: they may be a chunk that still has to come. */
function goIntoPanel(): void {
  requestAnimationFrame(() => document.getElementById(panelId)?.focus());
}

function itemsFor(account: Account, desk: Desk): MenuItem[] {
  const startEditing = () => {
    desk.openMember(account.id);
    goIntoPanel();
  };
  return [
    { name: 'details', label: messages.rowMenu.details, run: startEditing },
    ...memberActions
      // What the details are for is their own first entry.
      .filter(({ name, offered }) => name !== 'edit' && offered(account))
      .map(({ name, label, run }, place) => ({
        name,
        label: label(),
        apart: place === 0,
        run: () => run({ account, desk, startEditing }),
      })),
    ...copies(account),
  ];
}

interface RowMenuProps {
  account: Account;
  at: Point;
  onClose: () => void;
}

/** The bulk actions bring their own buttons, so this is a group of them and no menu. */
function BulkMenu({ at, onClose, children }: Omit<RowMenuProps, 'account'> & { children: ReactNode }) {
  const group = useRef<HTMLDivElement>(null);
  const { selection, total } = useDesk();
  const words = messages.select.some(selectionCount(selection, total));
  useFloating(group, at, onClose);
  useLayoutEffect(() => (group.current?.querySelector('button') ?? group.current)?.focus(), []);
  return (
    <div
      ref={group}
      role="group"
      aria-label={words}
      tabIndex={-1}
      className={`${menuStyles.menu} ${menuStyles.group}`}
    >
      <span className={menuStyles.groupTitle}>{words}</span>
      {children}
    </div>
  );
}

/** What a right click on a row offers: the member's actions, or those for all selected ones when the row is among them. */
export function RowMenu({ account, at, onClose }: RowMenuProps) {
  const desk = useDesk();
  const { selection, total } = desk;
  const count = selectionCount(selection, total);
  const target = selectionTarget(selection);
  if (target !== undefined && count > 1 && isSelected(selection, account.id))
    return (
      <BulkMenu at={at} onClose={onClose}>
        <BulkActions target={target} count={count} />
      </BulkMenu>
    );
  return (
    <Menu
      label={messages.rowMenu.name(nameOf(account))}
      items={itemsFor(account, desk)}
      at={at}
      onClose={onClose}
    />
  );
}
