import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names = 'policy.get' | 'policy.update';

/** How the window looks and what the owner decided. */
export function settingsOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'policy.get': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'policy.update': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
