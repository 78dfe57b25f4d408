import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { createGroup, removeLabel, renameLabel } from './edit.ts';
import { listLabels } from './list.ts';

type Names = 'labels.list' | 'labels.create' | 'labels.rename' | 'labels.remove';

/** Groups and tags. */
export function labelOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'labels.list': (input) => listLabels(dependencies, input),
    'labels.create': (input, { actor }) => createGroup(dependencies, input, actor),
    'labels.rename': (input, context) => renameLabel(dependencies, input, context),
    'labels.remove': (input, context) => removeLabel(dependencies, input, context),
  };
}
