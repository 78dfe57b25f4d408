import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names = 'duplicates.dismiss' | 'duplicates.find' | 'accounts.merge';

/** Likely duplicates and merging. */
export function duplicateOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'duplicates.dismiss': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'duplicates.find': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'accounts.merge': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
