import type { Account, Output } from '../../../../contract/index.ts';
import { call } from '../../../bridge/call.ts';
import { queryClient, refreshAccounts } from '../../../bridge/queryClient.ts';
import { failureOf } from '../../../bridge/requestError.ts';
import { sameValue } from '../../../forms/useFields.ts';
import type { FieldValue, PanelField } from './panelField.ts';

/** Somebody else changed the same field: what it is now, and who did it when, if the journal says. */
export interface Conflict {
  newest: Account;
  by: Pick<Output<'accounts.timeline'>['entries'][number], 'actor' | 'at'> | undefined;
}

/** At once, without waiting for main's event: the panel must not show the old value for a moment. */
export function showAccount(account: Account): void {
  queryClient.setQueryData(['accounts.get', { id: account.id }], account);
  refreshAccounts();
}

/** The journal keeps custom fields together or one by one. */
function touches(field: PanelField, name: string): boolean {
  return name === field.name || (name === 'custom' && field.name.startsWith('custom.'));
}

async function lastChangeOf(field: PanelField, id: string): Promise<Conflict['by']> {
  try {
    const { entries } = await call('accounts.timeline', { id, limit: 20 });
    return entries.find(({ fields }) => fields.some(({ name }) => touches(field, name)));
  } catch {
    // Who it was is good to know, but no reason to keep the two values from the person.
    return undefined;
  }
}

/**
 * Saves one field of an account that was seen as `base`. A newer version in which this field is as it was is no conflict: the
 * value is saved on top of it. Resolves to the conflict otherwise, and rejects when main refuses the value.
 */
export async function saveField(
  base: Account,
  field: PanelField,
  value: FieldValue,
): Promise<Conflict | undefined> {
  const { id, version } = base;
  try {
    showAccount(await call('accounts.update', { id, version, changes: field.changes(value) }));
    return undefined;
  } catch (error) {
    if (failureOf(error).reason !== 'stale_version') throw error;
  }
  const newest = await call('accounts.get', { id });
  const now = field.read(newest);
  if (sameValue(now, field.read(base))) return saveField(newest, field, value);
  if (!sameValue(now, value)) return { newest, by: await lastChangeOf(field, id) };
  showAccount(newest);
  return undefined;
}
