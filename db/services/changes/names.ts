import type { AccountName } from '../../../contract/account.ts';
import { selectNames } from '../../repositories/accountNames.ts';
import type { ReadRows } from './readers.ts';

/** How many are shown by name. */
export const exampleCount = 5;

/** Some accounts by name, in the order of their creation. */
export function namesOf(read: ReadRows, sequences: readonly number[]): AccountName[] {
  const list = JSON.stringify(sequences.slice(0, exampleCount));
  return read(selectNames('sequence'), { list }) as AccountName[];
}
