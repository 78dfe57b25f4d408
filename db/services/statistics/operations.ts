import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names = 'statistics.overview';

/** Numbers for the overview. */
export function statisticsOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'statistics.overview': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
