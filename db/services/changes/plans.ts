import type { BulkChange } from '../../../contract/changes.ts';
import { limits } from '../../../contract/fields.ts';
import type { LabelKind } from '../../../contract/labels.ts';
import { labelColumn } from '../../repositories/labels.ts';
import { archivePlan, restorePlan } from '../accounts/archive.ts';
import { clearAttemptsPlan } from '../accounts/attempts.ts';
import { lockPlan, unlockPlan } from '../accounts/locks.ts';
import { makePlan, type Plan } from '../accounts/plan.ts';
import type { CustomFieldCatalogue } from '../customFields/catalogue.ts';
import { LabelLists } from '../labels/lists.ts';
import type { ReadRows } from './readers.ts';
import { setFieldPlan } from './setField.ts';

/** What a plan may need to know beside the account it is asked about. */
export interface Surroundings {
  at: string;
  /** Accounts in the target. */
  total: number;
  customFields: CustomFieldCatalogue;
  /** Reads what only an account in the database can tell; missing while a change is only checked by itself. */
  read?: ReadRows;
}

function addLabels(kind: LabelKind, names: readonly string[]): Plan {
  const column = labelColumn(kind);
  const action = kind === 'group' ? 'account.groupsAdded' : 'account.tagsAdded';
  const most = limits[column];
  const lists = new LabelLists();
  return makePlan({ action, details: { names } }, [column], (row) => {
    const current = JSON.parse(row[column]) as string[];
    const all = lists.added(current, names);
    if (all.length === current.length) return undefined;
    return all.length > most ? { refused: 'too_many' } : { changes: { [column]: JSON.stringify(all) } };
  });
}

function removeLabels(kind: LabelKind, names: readonly string[]): Plan {
  const column = labelColumn(kind);
  const action = kind === 'group' ? 'account.groupsRemoved' : 'account.tagsRemoved';
  const lists = new LabelLists();
  return makePlan({ action, details: { names } }, [column], (row) => {
    const current = JSON.parse(row[column]) as string[];
    const left = lists.removed(current, names);
    return left.length === current.length ? undefined : { changes: { [column]: JSON.stringify(left) } };
  });
}

function requirePasswordChange(value: boolean): Plan {
  const names = { action: 'account.passwordChangeRequired', details: { value } };
  return makePlan(names, ['mustChangePassword', 'passwordScheme'], (row) => {
    if (row.mustChangePassword === Number(value)) return undefined;
    // Whoever has no password has none to change.
    if (value && row.passwordScheme === null) return { refused: 'no_password' };
    return { changes: { mustChangePassword: Number(value) } };
  });
}

const labelPlans = {
  addGroups: (names: readonly string[]) => addLabels('group', names),
  addTags: (names: readonly string[]) => addLabels('tag', names),
  removeGroups: (names: readonly string[]) => removeLabels('group', names),
  removeTags: (names: readonly string[]) => removeLabels('tag', names),
};

const simplePlans = {
  unlock: unlockPlan,
  archive: archivePlan,
  restore: restorePlan,
  clearAttempts: clearAttemptsPlan,
};

/** The rule of a bulk change. Throws `invalid_input` for what suits no account, such as a lock that is over. */
export function planOf(change: BulkChange, surroundings: Surroundings): Plan {
  if (change.kind === 'lock') {
    const { kind: _, ...lock } = change;
    return lockPlan(lock, surroundings.at);
  }
  if (change.kind === 'setField') return setFieldPlan(change, surroundings);
  if (change.kind === 'requirePasswordChange') return requirePasswordChange(change.value);
  if ('names' in change) return labelPlans[change.kind](change.names);
  return simplePlans[change.kind](surroundings.at);
}
