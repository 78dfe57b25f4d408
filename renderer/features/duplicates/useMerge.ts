import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account, AccountName, DuplicatePair } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { tellDone } from '../history/undoLast.ts';
import { takeOutAccount } from './foundPairs.ts';
import {
  fieldsOf,
  otherSide,
  takeOf,
  usualChoice,
  type Choice,
  type Compared,
  type MergeField,
  type Side,
} from './mergeFields.ts';

/** Whom an account belongs to; nobody where that is the other of the two, which cannot belong to itself. */
async function parentOf({ id, parentId }: Account, other: string): Promise<AccountName | null> {
  if (parentId === null || parentId === other) return null;
  return (await call('accounts.family', { id })).parent;
}

/** What to call the two parents: by their names, and by what tells them apart where these are the same. */
function wordParents(ofLeft: AccountName | null, ofRight: AccountName | null): Compared['parents'] {
  const word = (parent: AccountName | null, other: AccountName | null) => {
    if (parent === null) return '';
    const isNamesake = other !== null && other.id !== parent.id && nameOf(other) === nameOf(parent);
    return isNamesake ? `${nameOf(parent)} (${parent.username})` : nameOf(parent);
  };
  return { left: word(ofLeft, ofRight), right: word(ofRight, ofLeft) };
}

async function read({ first, second }: DuplicatePair): Promise<Compared> {
  const [left, right, { fields }] = await Promise.all([
    call('accounts.get', { id: first.id }),
    call('accounts.get', { id: second.id }),
    call('customFields.list', {}),
  ]);
  const [ofLeft, ofRight] = await Promise.all([parentOf(left, right.id), parentOf(right, left.id)]);
  const customFields = fields.filter(({ removedAt }) => removedAt === null);
  return { left, right, parents: wordParents(ofLeft, ofRight), customFields };
}

/** The account that is in use: the one visited last, or the older one. */
function usualKeep({ left, right }: Compared): Side {
  const [one, other] = [left.lastSignInAt ?? '', right.lastSignInAt ?? ''];
  if (one !== other) return one > other ? 'left' : 'right';
  return left.createdAt <= right.createdAt ? 'left' : 'right';
}

function merging(compared: Compared, keep: Side, choiceOf: (field: MergeField) => Choice) {
  const [kept, other] = [compared[keep], compared[otherSide(keep)]];
  return call('accounts.merge', {
    keep: { id: kept.id, version: kept.version },
    other: { id: other.id, version: other.version },
    take: takeOf(fieldsOf(compared), choiceOf, keep),
  });
}

/**
 * Two accounts beside each other and what is decided about them. They are read once and not refreshed while one looks:
 * what is merged is what was seen, and main refuses it if one of them was changed since.
 */
export function useMerge(pair: DuplicatePair, onMerged: () => void) {
  const [keepChosen, setKeep] = useState<Side>();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const compared = useQuery({
    queryKey: ['duplicates.compare', { first: pair.first.id, second: pair.second.id }],
    queryFn: () => read(pair),
    gcTime: 0,
  });
  const { data } = compared;
  const keep = keepChosen ?? (data === undefined ? 'left' : usualKeep(data));
  const choiceOf = (field: MergeField) => choices[field.name] ?? usualChoice(field, keep);
  const merge = useMutation({
    mutationFn: (accounts: Compared) => merging(accounts, keep, choiceOf),
    onSuccess: ({ account, changeId }, accounts) => {
      onMerged();
      const putBack = takeOutAccount(accounts[otherSide(keep)].id);
      refreshAccounts();
      tellDone(messages.merge.merged(nameOf(account)), changeId, {
        undone: messages.merge.undone,
        onUndone: putBack,
      });
    },
  });
  const reload = () => {
    merge.reset();
    void compared.refetch();
  };
  return {
    compared,
    keep,
    setKeep,
    choiceOf,
    choose: (field: MergeField, choice: Choice) =>
      setChoices((current) => ({ ...current, [field.name]: choice })),
    merge: () => data !== undefined && merge.mutate(data),
    merging: merge.isPending,
    failure: merge.error === null ? undefined : failureOf(merge.error),
    reload,
  };
}
