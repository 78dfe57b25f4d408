import { basename } from 'node:path';
import type { InternalOperations } from '../../databaseOperations.ts';
import { writePartialFile } from '../../export/partialFile.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { commitMany } from './commitMany.ts';
import { drawMany } from './drawMany.ts';

/** What main needs to give passwords out. Main alone can ask for it: the contract does not know these names. */
export function givingOperations(dependencies: Dependencies): InternalOperations {
  return {
    'passwords.drawMany': (input, context) => drawMany(dependencies, input, context),
    'passwords.commitMany': (input, context) => commitMany(dependencies, input, context),
    'files.save': async ({ filePath, bytes }) => {
      await writePartialFile(filePath, (write) => write(bytes));
      return { fileName: basename(filePath) };
    },
  };
}
