import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names = 'labels.list' | 'labels.create' | 'labels.rename' | 'labels.remove';

/** Groups and tags. */
export function labelOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'labels.list': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'labels.create': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'labels.rename': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'labels.remove': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
