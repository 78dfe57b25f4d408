import { useQuery } from '@tanstack/react-query';
import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Account } from '../../../contract/index.ts';
import { Failed } from '../../components/Failed.tsx';
import { messages } from '../../text/messages.ts';
import { panelId, useDesk } from '../accounts/desk.ts';
import { Actions } from './Actions.tsx';
import { AnnounceContext } from './announce.ts';
import { Bar } from './Bar.tsx';
import { Heading } from './Heading.tsx';
import { LockNote } from './LockNote.tsx';
import { accountQuery } from './memberName.ts';
import styles from './MemberPanel.module.css';
import { Sections } from './sections/Sections.tsx';

function Details({ account }: { account: Account }) {
  return (
    <div className={styles.scroll}>
      <Heading account={account} />
      <LockNote account={account} />
      {account.status === 'archived' && <p className={styles.note}>{messages.panel.archivedNote}</p>}
      <Actions account={account} />
      <Sections account={account} />
    </div>
  );
}

/**
 * Going from member to member with the keyboard in a field leaves it in the same field of the next one, and in the details
 * when there is no such field: it never falls out of the panel.
 */
function useSameField(id: string, loaded: boolean) {
  const panel = useRef<HTMLElement>(null);
  const field = useRef<string>(undefined);
  const settled = useRef(id);
  // Before the page notices that the keyboard is nowhere, and takes care of it in its own way.
  useLayoutEffect(() => {
    if (settled.current === id) return;
    if (loaded) settled.current = id;
    const wanted = field.current;
    const isLost = [document.body, panel.current].some((place) => place === document.activeElement);
    if (!isLost || wanted === undefined) return;
    const same = panel.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted)}"] button`);
    (same ?? panel.current)?.focus();
    // The panel itself is only a place to wait until the member is there.
    field.current = wanted;
  }, [id, loaded]);
  const onFocus = ({ target }: FocusEvent) => {
    field.current = target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '';
  };
  return { panel, onFocus };
}

interface FrameProps {
  id: string;
  loaded: boolean;
  children: ReactNode;
}

/** On the panel itself Enter leads on to the first value that can be changed, past the buttons above it. */
function enterFields({ target, currentTarget }: KeyboardEvent<HTMLElement>): void {
  if (target === currentTarget) currentTarget.querySelector<HTMLElement>('[data-field] button')?.focus();
}

function Frame({ id, loaded, children }: FrameProps) {
  const desk = useDesk();
  const { panel, onFocus } = useSameField(id, loaded);
  const [said, announce] = useState('');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const act = { Escape: () => desk.openMember(undefined), Enter: () => enterFields(event) }[event.key];
    if (act === undefined || event.defaultPrevented) return;
    // On a button Enter is a click.
    if (event.key === 'Escape' || event.target === event.currentTarget) event.preventDefault();
    act();
  };
  return (
    <aside
      ref={panel}
      id={panelId}
      tabIndex={-1}
      className={styles.panel}
      aria-label={messages.panel.name}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <Bar />
      <AnnounceContext value={announce}>{children}</AnnounceContext>
      <div role="status" className={styles.said}>
        {said}
      </div>
    </aside>
  );
}

/**
 * One member's details. The frame stays while one goes from member to member; what is in it has the member's id as its key,
 * so no half-typed value of one can ever be saved to another.
 */
export function MemberPanel({ id }: { id: string }) {
  const account = useQuery(accountQuery(id));
  if (account.isError && account.data === undefined)
    return (
      <Frame id={id} loaded>
        <Failed title={messages.panel.failed} error={account.error} onRetry={() => void account.refetch()} />
      </Frame>
    );
  return (
    <Frame id={id} loaded={account.data !== undefined}>
      {account.data && <Details key={id} account={account.data} />}
    </Frame>
  );
}
