import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  /** What it stands beside, and where the keyboard goes when it closes. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

const focusable = 'button:not([tabindex="-1"]), input, select, textarea';

/** The browser's own top layer and anchoring, by a name that the style knows. */
function usePlace(anchor: RefObject<HTMLElement | null>) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const popover = element.current;
    const source = anchor.current;
    if (popover === null || source === null) return undefined;
    source.style.setProperty('anchor-name', '--popover-anchor');
    // Not in the DOM of the tests.
    if ('showPopover' in popover) popover.showPopover();
    (
      popover.querySelector<HTMLElement>('[data-autofocus]') ?? popover.querySelector<HTMLElement>(focusable)
    )?.focus();
    return () => {
      source.style.removeProperty('anchor-name');
      if (popover.contains(document.activeElement)) source.focus();
    };
  }, [anchor]);
  return element;
}

/**
 * A small panel beside a button. It closes with Escape, with a press elsewhere and when the keyboard moves on; a press on
 * the button is left to the button, which would open it again otherwise.
 */
export function Popover({ anchor, onClose, children }: PopoverProps) {
  const element = usePlace(anchor);
  const isOutside = (target: EventTarget | null) =>
    target instanceof Node && !element.current?.contains(target) && !anchor.current?.contains(target);
  const press = useEffectEvent((event: PointerEvent) => {
    if (isOutside(event.target)) onClose();
  });
  useEffect(() => {
    const onPress = (event: PointerEvent) => press(event);
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // What is below must not take the keys for its own.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div
      ref={element}
      popover="manual"
      className={styles.popover}
      onKeyDown={onKeyDown}
      onBlur={(event) => isOutside(event.relatedTarget) && onClose()}
    >
      {children}
    </div>
  );
}
