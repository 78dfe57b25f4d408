import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from './dependencies.ts';

type Names = 'accounts.count' | 'accounts.ids' | 'accounts.position' | 'accounts.family';

/** What the window asks about accounts beside lists. */
export function accountReadOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'accounts.count': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'accounts.ids': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'accounts.position': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'accounts.family': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
