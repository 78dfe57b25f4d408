import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { dismissDuplicate } from './dismiss.ts';
import { findDuplicates } from './find.ts';

type Names = 'duplicates.dismiss' | 'duplicates.find' | 'accounts.merge';

/** Likely duplicates and merging. */
export function duplicateOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'duplicates.dismiss': (input, { actor }) => dismissDuplicate(dependencies, input, actor),
    'duplicates.find': (_, context) => findDuplicates(dependencies, context),
    'accounts.merge': () => Promise.reject(new AppError('internal', 'not built yet')),
  };
}
