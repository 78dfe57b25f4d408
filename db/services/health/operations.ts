import type { DatabaseOperations } from '../../databaseOperations.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { passwordHealth, schemeList } from './health.ts';
import { measureHashing } from './measure.ts';
import { strengthenPasswords } from './strengthen.ts';

type Names = `passwords.${'health' | 'schemes' | 'measure' | 'strengthen'}`;

/** How the passwords of all accounts are kept, and how they are kept better. */
export function healthOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'passwords.health': () => passwordHealth(dependencies),
    'passwords.schemes': () => schemeList(dependencies),
    'passwords.measure': (_, context) => measureHashing(dependencies, context),
    'passwords.strengthen': (_, context) => strengthenPasswords(dependencies, context),
  };
}
