import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../../contract/envelope.ts';
import { listenToMenu } from '../../bridge/events.ts';
import type { Desk } from './desk.ts';
import { deskActions, find, type DeskAction } from './deskActions.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** After the start nothing has the keyboard: the first arrow key goes into the list. */
const enterList: Pick<DeskAction, 'run'> = { run: (desk) => desk.focusList() };

function actionWithCommand({ key, shiftKey, altKey }: KeyboardEvent): DeskAction | undefined {
  if (shiftKey || altKey) return undefined;
  return Object.values(deskActions).find((action) => action.key === key.toLowerCase());
}

function isPlainArrow({ key, shiftKey, altKey }: KeyboardEvent): boolean {
  return (key === 'ArrowDown' || key === 'ArrowUp') && !shiftKey && !altKey;
}

/** A list of choices and a calendar open with Alt and an arrow themselves. */
function opensItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('select, input[type="date"], [role="combobox"]');
}

/** Alt with an arrow, or Ctrl with a page key, goes to the next or the previous member. */
function stepOf({ key, altKey, ctrlKey, shiftKey, target }: KeyboardEvent): 1 | -1 | undefined {
  if (shiftKey || altKey === ctrlKey || (altKey && opensItself(target))) return undefined;
  if (key === (altKey ? 'ArrowDown' : 'PageDown')) return 1;
  return key === (altKey ? 'ArrowUp' : 'PageUp') ? -1 : undefined;
}

function actionFor(event: KeyboardEvent): Pick<DeskAction, 'run'> | undefined {
  const by = stepOf(event);
  if (by !== undefined) return { run: (desk) => desk.openId !== undefined && desk.step(by) };
  if (event.ctrlKey || event.metaKey) return actionWithCommand(event);
  if (event.key === '/' && !isTyping(event.target)) return find;
  return isPlainArrow(event) && event.target === document.body ? enterList : undefined;
}

/** Carries out the page's actions when they come by key or from the native menu. A dialog on top keeps them off. */
export function useDeskKeys(desk: Desk, shown: boolean): void {
  const run = useEffectEvent((action: Pick<DeskAction, 'run'>) => {
    if (shown && desk.dialog === undefined) action.run(desk);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event);
      if (action === undefined) return;
      // Also keeps the native menu from sending the same command a second time.
      event.preventDefault();
      run(action);
    };
    const stop = listenToMenu((command: MenuCommand) => run(deskActions[command]));
    window.addEventListener('keydown', onKeyDown);
    return () => {
      stop();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
