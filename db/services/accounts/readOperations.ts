import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from './dependencies.ts';

type Names = 'accounts.family' | 'accounts.timeline';

/** What the window asks about accounts beside lists. */
export function accountReadOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'accounts.family': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'accounts.timeline': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
