import { useEffect, useEffectEvent } from 'react';
import { useAskBeforeClosing } from '../components/useAskBeforeClosing.ts';
import { useNavigation } from './navigation.ts';

/**
 * For a page that goes when another one is shown: while it holds something unsaved, that waits for an answer, and so does
 * closing the window. `unsaved` says what it is, and nothing when all is saved.
 */
export function useAskBeforeLeaving(unsaved: string | undefined): void {
  const { hold } = useNavigation();
  const current = useEffectEvent(() => unsaved);
  useAskBeforeClosing(() => unsaved !== undefined);
  useEffect(() => hold(() => current()), [hold]);
}
