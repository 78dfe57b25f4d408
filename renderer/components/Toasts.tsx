import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState, useSyncExternalStore, type FocusEvent } from 'react';
import { messages } from '../text/messages.ts';
import { currentToasts, dismissToast, subscribeToToasts, type Toast } from './toasts.ts';
import styles from './Toasts.module.css';
import { useKeptFocus } from './useKeptFocus.ts';

/** Long enough to read and to reach "Undo"; it does not run while the mouse or the keyboard is on the toast. */
const shownFor = { plain: 6_000, withAction: 12_000 };

const signs = { done: IconCircleCheck, note: IconInfoCircle, problem: IconAlertTriangle };

function ToastView({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  const { id, text, tone, action, stays = false } = toast;
  useEffect(() => {
    if (held || stays) return undefined;
    const timer = setTimeout(() => dismissToast(id), action ? shownFor.withAction : shownFor.plain);
    return () => clearTimeout(timer);
  }, [held, stays, id, action]);

  const Icon = signs[tone];
  const act = () => {
    action?.run();
    dismissToast(id);
  };
  return (
    <div
      className={styles.toast}
      data-tone={tone}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} stroke={1.8} aria-hidden />
      <span className={styles.text}>{text}</span>
      {action && (
        <Button variant="subtle" className={styles.action} onClick={act}>
          {action.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label={messages.common.dismiss} onClick={() => dismissToast(id)} />
    </div>
  );
}

/** Where the keyboard was before it came to the messages; it goes back there with the message that had it. */
function useWayBack() {
  const cameFrom = useRef<Element>(null);
  const onFocus = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
  };
  const keptFocus = useKeptFocus(() => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  });
  return { ref: keptFocus, onFocus };
}

/** The region stays on the page when empty: screen readers announce only changes inside a region they know. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts);
  const wayBack = useWayBack();
  return (
    <section
      {...wayBack}
      className={styles.stack}
      role="status"
      aria-live="polite"
      aria-label={messages.common.notifications}
    >
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </section>
  );
}
