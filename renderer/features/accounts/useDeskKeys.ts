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

function actionFor(event: KeyboardEvent): Pick<DeskAction, 'run'> | undefined {
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
