import type { PasswordSurroundings } from '../../passwords/preparePassword.ts';
import { getPolicy } from '../settings/operations.ts';
import type { Reading } from './dependencies.ts';

/** The owner's rules and the time, as a password that is given now needs them. */
export async function passwordSurroundings({
  database,
  clock,
}: Pick<Reading, 'database' | 'clock'>): Promise<PasswordSurroundings> {
  const { passwords } = await getPolicy(database);
  return { rules: passwords, at: clock() };
}
