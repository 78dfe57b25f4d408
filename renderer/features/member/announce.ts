import { createContext, use } from 'react';

/** Says something to those who listen instead of looking, such as that a field was saved. */
export const AnnounceContext = createContext<(text: string) => void>(() => undefined);

export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext);
}
