import { Button, CloseButton } from '@mantine/core';
import { useId, useLayoutEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { messages } from '../text/messages.ts';
import styles from './Dialog.module.css';
import { useAskBeforeClosing } from './useAskBeforeClosing.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Escape, and closing the window, ask first when something typed would be lost. */
  dirty?: boolean;
  /** False where closing by accident would lose something that is shown only once. */
  closable?: boolean;
  width?: string;
  /** A palette hangs from the top, so that it does not jump while its list grows; its title is for screen readers. */
  look?: 'plain' | 'palette';
}

/**
 * The browser's own modal dialog: it keeps the keyboard inside, the rest of the window out of reach, and gives the
 * focus back, with no code of ours. Only the topmost one hears Escape.
 */
function useModal() {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    // Closing before React removes the element is what makes the browser put the focus back.
    return () => dialog.close();
  }, []);
  return element;
}

function Discard({ onDiscard, onKeep }: { onDiscard: () => void; onKeep: () => void }) {
  return (
    <div className={styles.discard} role="alertdialog" aria-label={messages.common.discardTitle}>
      <span>{messages.common.discardTitle}</span>
      <Button variant="default" color="red" onClick={onDiscard}>
        {messages.common.discard}
      </Button>
      <Button autoFocus onClick={onKeep}>
        {messages.common.keepTyping}
      </Button>
    </div>
  );
}

/** Leaving with something typed asks first; staying puts the keyboard back to where it was. */
function useLeave(dirty: boolean, onClose: () => void) {
  const [asking, setAsking] = useState(false);
  const typing = useRef<Element>(null);
  const keep = () => {
    setAsking(false);
    if (typing.current instanceof HTMLElement) typing.current.focus();
  };
  const leave = () => {
    if (asking) keep();
    else if (dirty) {
      typing.current = document.activeElement;
      setAsking(true);
    } else onClose();
  };
  return { asking, keep, leave };
}

export function Dialog({ title, onClose, children, dirty = false, closable = true, ...shape }: DialogProps) {
  const element = useModal();
  const titleId = useId();
  const { asking, keep, leave } = useLeave(dirty, onClose);
  useAskBeforeClosing(() => dirty);
  const onEscape = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (closable) leave();
  };
  // Chrome closes a dialog at the second Escape in a row whatever we answer; what must not close is opened again.
  const onClosed = () => (closable ? onClose() : element.current?.showModal());
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      data-look={shape.look ?? 'plain'}
      aria-labelledby={titleId}
      style={shape.width === undefined ? undefined : { width: shape.width }}
      onKeyDown={(event) => event.key === 'Escape' && onEscape(event)}
      onCancel={onEscape}
      onClose={onClosed}
    >
      <div className={styles.frame}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {closable && <CloseButton aria-label={messages.common.close} onClick={leave} />}
        </header>
        {children}
        {asking && <Discard onDiscard={onClose} onKeep={keep} />}
      </div>
    </dialog>
  );
}

/** The part that scrolls when the window is low; title and buttons stay in view. */
export function DialogBody({ children }: { children: ReactNode }) {
  return <div className={styles.body}>{children}</div>;
}

export function DialogFoot({ children }: { children: ReactNode }) {
  return <footer className={styles.foot}>{children}</footer>;
}
