import { AppError } from '../../../contract/errors.ts';
import type { Output } from '../../../contract/index.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import { findUnusedCodes } from '../../repositories/secondFactors.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { secretOf } from './checkCode.ts';
import { PendingSecrets } from './pending.ts';
import { beginSecondFactor, confirmSecondFactor, dropSecondFactor, renewRecoveryCodes } from './setUp.ts';

type Names = Extract<keyof DatabaseOperations, `secondFactor.${string}`>;

/** Second factors of members: one-time codes from an app, and recovery codes for when the app is lost. */
export function secondFactorOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  const pending = new PendingSecrets(dependencies.elapsed);
  return {
    'secondFactor.get': ({ id }) => getSecondFactor(dependencies, id),
    'secondFactor.begin': ({ id }) => beginSecondFactor(dependencies, pending, id),
    'secondFactor.confirm': (input, { actor }) => confirmSecondFactor(dependencies, pending, input, actor),
    'secondFactor.newRecoveryCodes': ({ id }, { actor }) => renewRecoveryCodes(dependencies, id, actor),
    'secondFactor.remove': ({ id }, { actor }) => dropSecondFactor(dependencies, id, actor),
    'secondFactor.guard': async () => ({ guard: await dependencies.sealingKeys.guard() }),
  };
}

async function getSecondFactor(dependencies: Dependencies, id: string): Promise<Output<'secondFactor.get'>> {
  const row = await dependencies.accounts.findById(id);
  if (!row) throw new AppError('not_found', 'the account does not exist');
  const { secondFactorAt: since } = row;
  if (since === null) return { since, recoveryCodesLeft: 0, canBeChecked: true };
  const codes = await findUnusedCodes(dependencies.database, row.sequence);
  const canBeChecked = (await secretOf(dependencies, row)) !== undefined;
  return { since, recoveryCodesLeft: codes.length, canBeChecked };
}
