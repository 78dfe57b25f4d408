import { usualPolicy, type Policy } from '../../../contract/settings.ts';
import type { Database } from '../../connection/database.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import { removeAllFormerPasswords } from '../../repositories/formerPasswords.ts';
import { now, type Dependencies } from '../accounts/dependencies.ts';
import { useHashCost } from '../../passwords/index.ts';
import { given } from '../given.ts';

type Names = 'policy.get' | 'policy.update';

/** What the owner decided. How the window looks is main's to keep. */
export function settingsOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  const { database, writes, settings, auditEntries } = dependencies;
  return {
    'policy.get': () => getPolicy(database),
    'policy.update': async (changes, { actor }) => {
      const policy = await writes.run(async (transaction) => {
        // The last commit is what this transaction sees too: nobody else writes meanwhile.
        const oldValues = await getPolicy(database);
        const newValues = { ...oldValues, ...given(changes) };
        if (JSON.stringify(oldValues) === JSON.stringify(newValues)) return newValues;
        await settings.update(transaction, 'policy', newValues);
        if (newValues.passwords.history === 0 && oldValues.passwords.history > 0)
          removeAllFormerPasswords(transaction);
        const entry = { at: now(dependencies), actor, action: 'policy.updated', subjectId: null };
        await auditEntries.append(transaction, [{ ...entry, ...changedParts(oldValues, newValues) }]);
        return newValues;
      });
      useHashCost(policy.hashCost ?? undefined);
      return policy;
    },
  };
}

/** What the owner decided, over what is usual. */
export async function getPolicy(database: Database): Promise<Policy> {
  const sql = "SELECT value FROM settings WHERE name = 'policy'";
  const [row] = await database.read<{ value: string }>(sql);
  return row === undefined ? usualPolicy : { ...usualPolicy, ...(JSON.parse(row.value) as Partial<Policy>) };
}

/** The parts that are no longer as they were, as they were and as they are. */
function changedParts(before: Policy, after: Policy) {
  const names = (Object.keys(after) as (keyof Policy)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const partsOf = (policy: Policy) => Object.fromEntries(names.map((name) => [name, policy[name]]));
  return { oldValues: partsOf(before), newValues: partsOf(after) };
}
