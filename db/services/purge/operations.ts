import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names = 'purge.preview' | 'purge.due' | 'purge.run';

/** Purging archived accounts. */
export function purgeOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'purge.preview': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'purge.due': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'purge.run': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
