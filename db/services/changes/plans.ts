import type { BulkChange } from '../../../contract/changes.ts';
import { limits } from '../../../contract/fields.ts';
import type { LabelKind } from '../../../contract/labels.ts';
import { labelColumn } from '../../repositories/labels.ts';
import { archivePlan, restorePlan } from '../accounts/archive.ts';
import { lockPlan, unlockPlan } from '../accounts/locks.ts';
import { makePlan, type Plan } from '../accounts/plan.ts';
import type { CustomFieldCatalogue } from '../customFields/catalogue.ts';
import { setFieldPlan } from './setField.ts';

/** What a plan may need to know beside the account it is asked about. */
export interface Surroundings {
  at: string;
  /** Accounts in the target. */
  total: number;
  customFields: CustomFieldCatalogue;
}

function addLabels(kind: LabelKind, names: readonly string[]): Plan {
  const column = labelColumn(kind);
  const action = kind === 'group' ? 'account.groupsAdded' : 'account.tagsAdded';
  const most = limits[column];
  return makePlan({ action, details: { names } }, [column], (row) => {
    const current = JSON.parse(row[column]) as string[];
    const all = [...new Set([...current, ...names])];
    if (all.length === current.length) return undefined;
    return all.length > most ? { refused: 'too_many' } : { changes: { [column]: JSON.stringify(all) } };
  });
}

function removeLabels(kind: LabelKind, names: readonly string[]): Plan {
  const column = labelColumn(kind);
  const action = kind === 'group' ? 'account.groupsRemoved' : 'account.tagsRemoved';
  const unwanted = new Set(names);
  return makePlan({ action, details: { names } }, [column], (row) => {
    const current = JSON.parse(row[column]) as string[];
    const left = current.filter((name) => !unwanted.has(name));
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

/** The rule of a bulk change. Throws `invalid_input` for what suits no account, such as a lock that is over. */
export function planOf(change: BulkChange, surroundings: Surroundings): Plan {
  switch (change.kind) {
    case 'lock': {
      const { kind: _, ...lock } = change;
      return lockPlan(lock, surroundings.at);
    }
    case 'unlock':
      return unlockPlan();
    case 'archive':
      return archivePlan(surroundings.at);
    case 'restore':
      return restorePlan(surroundings.at);
    case 'addGroups':
      return addLabels('group', change.names);
    case 'addTags':
      return addLabels('tag', change.names);
    case 'removeGroups':
      return removeLabels('group', change.names);
    case 'removeTags':
      return removeLabels('tag', change.names);
    case 'requirePasswordChange':
      return requirePasswordChange(change.value);
    case 'setField':
      return setFieldPlan(change, surroundings);
  }
}
