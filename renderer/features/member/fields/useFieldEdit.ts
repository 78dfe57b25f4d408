import { useEffect, useRef, useState } from 'react';
import type { Account } from '../../../../contract/index.ts';
import type { Failure } from '../../../../contract/envelope.ts';
import { failureOf } from '../../../bridge/requestError.ts';
import { limitFor } from '../../../forms/fields.ts';
import { byField, sameValue } from '../../../forms/useFields.ts';
import { wordFailure, wordField } from '../../../text/messages.ts';
import { useDesk } from '../../accounts/desk.ts';
import type { FieldValue, PanelField } from './panelField.ts';
import { saveField, showAccount, type Conflict } from './saveField.ts';

interface Opened {
  /** The account as it was when typing began: what the person saw and decided upon. */
  base: Account;
  draft: FieldValue;
  refused?: { failure: Failure; draft: FieldValue };
  conflict?: Conflict;
  /** Set while main is asked. What is typed then would be lost when the field closes, so it is not taken. */
  saving?: true;
}

/** What main said about this value, in words. */
function wordRefusal(field: PanelField, failure: Failure): string {
  const [reason] = Object.values(byField(failure.fields ?? {}));
  return reason === undefined ? wordFailure(failure) : wordField(reason, limitFor(field.name, reason));
}

/** True for a moment after `mark` was called. */
function useMoment(milliseconds: number): [boolean, () => void] {
  const [shown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const mark = () => {
    clearTimeout(timer.current);
    setShown(true);
    timer.current = setTimeout(() => setShown(false), milliseconds);
  };
  return [shown, mark];
}

/** The opened field, also readable between two drawings: leaving a field follows its last change at once. */
function useOpened(name: string) {
  const { setUnsaved } = useDesk();
  const now = useRef<Opened>(undefined);
  const [opened, setOpened] = useState<Opened>();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      setUnsaved(name, false);
    };
  }, [setUnsaved, name]);
  const put = (next: Opened | undefined, unsaved: boolean) => {
    if (!here.current) return;
    now.current = next;
    setOpened(next);
    setUnsaved(name, unsaved);
  };
  return { opened, now, put };
}

/** The ways from a draft to main and back: saved, refused, or in conflict with what somebody else saved. */
function useSaving(field: PanelField, { now, put }: ReturnType<typeof useOpened>) {
  const desk = useDesk();
  const [saved, markSaved] = useMoment(1_800);
  const save = async ({ base, draft }: Opened) => {
    put({ base, draft, saving: true }, true);
    try {
      const conflict = await saveField(base, field, draft);
      if (conflict !== undefined) return put({ base, draft, conflict }, true);
      put(undefined, false);
      markSaved();
    } catch (error) {
      put({ base, draft, refused: { failure: failureOf(error), draft } }, true);
    }
  };
  const commit = ({ asked }: { asked: boolean }) => {
    const { current } = now;
    if (current === undefined || current.conflict !== undefined || current.saving) return;
    const { base, draft, refused } = current;
    if (sameValue(draft, field.read(base))) put(undefined, false);
    // Leaving the field once more does not ask main once more; Enter does.
    else if (asked || refused === undefined || !sameValue(refused.draft, draft))
      desk.whileSaving(save(current));
  };
  const keepYours = () => {
    const { current } = now;
    if (current?.conflict !== undefined)
      desk.whileSaving(save({ base: current.conflict.newest, draft: current.draft }));
  };
  return { saved, commit, keepYours };
}

/** What stands beside the draft: why main refused it, and what somebody else made of the value meanwhile. */
function noticesOf(account: Account, field: PanelField, opened: Opened | undefined) {
  if (opened === undefined) return {};
  const { base, draft, refused, conflict } = opened;
  const stands = refused !== undefined && sameValue(refused.draft, draft);
  const value = field.read(account);
  return {
    draft,
    conflict,
    error: stands ? wordRefusal(field, refused.failure) : undefined,
    meanwhile: sameValue(value, field.read(base)) ? undefined : value,
  };
}

/**
 * One field being changed in place: opened with its value, saved by `commit`, given up by `cancel`. What is typed is never
 * replaced from outside; main's refusal and somebody else's change are shown beside it.
 */
export function useFieldEdit(account: Account, field: PanelField) {
  const place = useOpened(field.name);
  const { opened, now, put } = place;
  const saving = useSaving(field, place);
  const open = () => put({ base: account, draft: field.read(account) }, false);
  const cancel = () => put(undefined, false);
  const change = (draft: FieldValue) => {
    if (now.current === undefined || now.current.saving) return;
    put({ ...now.current, draft }, !sameValue(draft, field.read(now.current.base)));
  };
  const takeNow = () => {
    if (opened?.conflict !== undefined) showAccount(opened.conflict.newest);
    cancel();
  };
  return { ...noticesOf(account, field, opened), ...saving, open, change, cancel, takeNow };
}

export type FieldEdit = ReturnType<typeof useFieldEdit>;
