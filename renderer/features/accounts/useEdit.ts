import { useState } from 'react';
import type { Account, Input } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient, refreshAccounts } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { updateChanges } from '../../bridge/schemas.ts';
import { showToast } from '../../components/toasts.ts';
import { checkWith } from '../../forms/fields.ts';
import { memberFields, valuesOf, type MemberField, type MemberValues } from '../../forms/memberValues.ts';
import { sameValue } from '../../forms/useFields.ts';
import { useForm } from '../../forms/useForm.ts';
import { formatNames, messages, wordFailure } from '../../text/messages.ts';

type Changes = Input<'accounts.update'>['changes'];

/** Only what was changed is sent, so that a stale form cannot put old values back into other fields. */
function changesBetween(base: MemberValues, values: MemberValues): Changes {
  const changed = memberFields.filter((field) => !sameValue(base[field], values[field]));
  return Object.fromEntries(changed.map((field) => [field, values[field]]));
}

function checkMember(values: MemberValues) {
  return checkWith(updateChanges, values);
}

/** At once, without waiting for main's event: the panel must not show the old value for a moment. */
function show(account: Account): void {
  queryClient.setQueryData(['accounts.get', { id: account.id }], account);
}

/** What had been typed in the fields that were changed, where it differs from a newer version. */
function keptOf(base: Account, newer: Account, values: MemberValues): Partial<MemberValues> {
  const typed = changesBetween(valuesOf(base), values);
  const differing = changesBetween(valuesOf(newer), values);
  const fields = memberFields.filter((field) => field in typed && field in differing);
  return Object.fromEntries(fields.map((field) => [field, values[field]]));
}

function inWords(kept: Partial<MemberValues>): Partial<Record<MemberField, string>> {
  const entries = Object.entries(kept);
  return Object.fromEntries(
    entries.map(([field, value]) => [field, Array.isArray(value) ? formatNames(value) : value]),
  );
}

async function saveChanges(base: Account, values: MemberValues): Promise<void> {
  const changes = changesBetween(valuesOf(base), values);
  if (Object.keys(changes).length === 0) return;
  show(await call('accounts.update', { id: base.id, version: base.version, changes }));
  refreshAccounts();
  showToast(messages.edit.saved);
}

/**
 * Editing one member. The version is the one that was on screen when editing began, so somebody else's change is
 * noticed. After a newer version was loaded, what had been typed and differs from it is kept beside the fields.
 */
export function useEdit(account: Account, onClose: () => void) {
  const [base, setBase] = useState(account);
  const [kept, setKept] = useState<Partial<MemberValues>>({});
  const [loaded, setLoaded] = useState(false);
  const form = useForm<MemberValues>({
    initial: valuesOf(account),
    check: checkMember,
    save: async (values) => {
      await saveChanges(base, values);
      onClose();
    },
  });
  const load = async () => {
    try {
      const newer = await call('accounts.get', { id: base.id });
      setKept(keptOf(base, newer, form.values));
      setBase(newer);
      setLoaded(true);
      show(newer);
      form.restart(valuesOf(newer));
    } catch (error) {
      showToast(wordFailure(failureOf(error)), { tone: 'problem' });
    }
  };
  const takeMine = (field: MemberField) => {
    const value = kept[field];
    if (value !== undefined) form.set(field, value);
    setKept((current) => Object.fromEntries(Object.entries(current).filter(([name]) => name !== field)));
  };
  return { form, typed: inWords(kept), loaded, loadNewer: () => void load(), takeMine };
}
