import type { CustomField } from '../../../contract/customFields.ts';
import { AppError } from '../../../contract/errors.ts';
import type { WriteOptions, WriteTransaction } from '../../connection/writeQueue.ts';
import { clearUniqueField, fillUniqueField } from '../../repositories/uniqueValues.ts';
import { now, type Actor, type Dependencies } from '../accounts/dependencies.ts';

type Stores = Pick<Dependencies, 'writes' | 'customFieldStore' | 'customFields' | 'searchTexts'>;

/**
 * Changes definitions in one transaction and makes the new ones known before the next write begins; texts to search in
 * follow in the background. `lengthy` is what looks at every account.
 */
export async function changeFields<Result>(
  { writes, customFieldStore, customFields, searchTexts }: Stores,
  work: (transaction: WriteTransaction) => Promise<Result>,
  options: WriteOptions = {},
): Promise<Result> {
  const { result, all } = await writes.run(
    async (transaction) => ({
      result: await work(transaction),
      all: await customFieldStore.findAll(transaction),
    }),
    options,
  );
  customFields.replace(all);
  // Until it ends, a search finds what it found before. A failure here is made up for at the next start.
  searchTexts.refresh().catch(() => undefined);
  return result;
}

/** The field with this id as the transaction sees it. Throws `not_found`. */
export async function fieldById(
  { customFieldStore }: Dependencies,
  id: string,
  transaction: WriteTransaction,
): Promise<CustomField> {
  const field = await customFieldStore.findById(id, transaction);
  if (!field) throw new AppError('not_found', 'the custom field does not exist');
  return field;
}

/** Keeps in the journal what was decided about a field. No account is its subject. */
export async function record(
  dependencies: Dependencies,
  transaction: WriteTransaction,
  entry: { actor: Actor; action: string; before?: CustomField; after: CustomField },
): Promise<void> {
  const { actor, action, before, after } = entry;
  const differing = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(before?.[name as keyof CustomField]) !== JSON.stringify(value),
  );
  const names = differing.map(([name]) => name as keyof CustomField);
  const oldValues = before && {
    key: before.key,
    ...Object.fromEntries(names.map((name) => [name, before[name]])),
  };
  const newValues = { key: after.key, ...Object.fromEntries(differing) };
  const at = now(dependencies);
  await dependencies.auditEntries.append(transaction, [
    { at, actor, action, subjectId: null, oldValues, newValues },
  ]);
}

/**
 * Begins or ends the uniqueness of a field's values. Throws `conflict/not_unique` on `unique` with the number of accounts
 * that have a value which another one has too in `clashes`.
 */
export async function changeUniqueness(
  transaction: WriteTransaction,
  { key, unique }: CustomField,
): Promise<void> {
  clearUniqueField(transaction, key);
  const clashes = unique ? await fillUniqueField(transaction, key) : 0;
  if (clashes === 0) return;
  throw new AppError('conflict', `${clashes} accounts have a value that another one has too`, {
    reason: 'not_unique',
    fields: { unique: 'not_unique', clashes: String(clashes) },
  });
}
