import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names = 'views.list' | 'views.save' | 'views.remove' | 'views.reorder';

/** Saved views. */
export function viewOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'views.list': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'views.save': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'views.remove': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'views.reorder': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
