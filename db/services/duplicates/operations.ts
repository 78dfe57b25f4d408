import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { dismissDuplicate, restoreDuplicate } from './dismiss.ts';
import { findDuplicates } from './find.ts';
import { mergeAccounts } from './merge.ts';

type Names = `duplicates.${'dismiss' | 'restore' | 'find'}` | 'accounts.merge';

/** Likely duplicates and merging. */
export function duplicateOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'duplicates.dismiss': (input, { actor }) => dismissDuplicate(dependencies, input, actor),
    'duplicates.restore': (input, { actor }) => restoreDuplicate(dependencies, input, actor),
    'duplicates.find': (_, context) => findDuplicates(dependencies, context),
    'accounts.merge': (input, { actor }) => mergeAccounts(dependencies, input, actor),
  };
}
