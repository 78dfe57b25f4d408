const turns = new Map<string, Promise<unknown>>();

/**
 * One after another for each account: of a hundred checks at once not all must see "no failures yet", and a hash must not
 * be replaced between the comparison and what is recorded of it.
 */
export async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const before = turns.get(key) ?? Promise.resolve();
  const result = before.then(work, work);
  turns.set(key, result);
  try {
    return await result;
  } finally {
    if (turns.get(key) === result) turns.delete(key);
  }
}
