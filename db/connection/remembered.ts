/**
 * Makes something costly at the first call and hands the same out ever after; a failed attempt is forgotten, so that
 * the next call tries again. Calls at the same time share one attempt.
 */
export function remembered<Made>(
  make: () => Promise<Made>,
): (() => Promise<Made>) & { begun: () => boolean } {
  let made: Promise<Made> | undefined;
  const get = () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  return Object.assign(get, { begun: () => made !== undefined });
}
