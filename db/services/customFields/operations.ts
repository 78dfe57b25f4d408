import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';

type Names =
  | 'customFields.list'
  | 'customFields.create'
  | 'customFields.update'
  | 'customFields.remove'
  | 'customFields.restore'
  | 'customFields.reorder';

/** Custom fields. */
export function customFieldOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'customFields.list': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'customFields.create': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'customFields.update': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'customFields.remove': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'customFields.restore': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
    'customFields.reorder': () => {
      void dependencies;
      return Promise.reject(new AppError('internal', 'not built yet'));
    },
  };
}
