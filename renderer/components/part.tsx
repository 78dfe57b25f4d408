import { lazy, useState, type ComponentType } from 'react';

const fetches: (() => Promise<unknown>)[] = [];

/**
 * A part of the window in a chunk of its own, so that it is no part of the first picture. One that is there already draws at
 * once: what React's `lazy` draws is first hidden for up to 300 ms (the throttle of Suspense), in which letters that are
 * typed into it would be lost.
 */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetchPart = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Waiting: ComponentType<Props> = lazy(fetchPart);
  fetches.push(fetchPart);
  return function Part(props: Props) {
    // As at its first drawing: another component would begin anew and lose what it holds.
    const [Shown] = useState(() => loaded ?? Waiting);
    return <Shown {...props} />;
  };
}

/** Fetches the parts while nobody waits, so that the first click on one does not. */
export function preloadParts(): void {
  for (const fetchPart of fetches) void fetchPart().catch(() => undefined);
}
