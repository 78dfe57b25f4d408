import { Button } from '@mantine/core';
import { useId, type ReactNode, type RefObject, type SyntheticEvent } from 'react';
import type { BulkChange, BulkTarget, PlannedChange } from '../../../contract/index.ts';
import type { Failure } from '../../../contract/envelope.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useLate } from '../../components/useLate.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import { leadOf, type BulkAct } from './bulkActs.ts';
import styles from './BulkForm.module.css';
import { wordsOf } from './bulkWords.ts';
import { Recap } from './Recap.tsx';
import { useBulkRun } from './useBulkRun.ts';
import { useBulkFocus } from './useBulkFocus.ts';
import { useConfirm } from './useConfirm.ts';
import { useRecap, type RecapState } from './useRecap.ts';
import { useRefusals, type DetailsForm } from './useRefusals.ts';

export interface BulkFormProps {
  act: BulkAct;
  target: BulkTarget;
  /** What is asked for; undefined while something is missing or wrong. */
  change: BulkChange | undefined;
  /** What it is about, by name: groups, tags, a field. */
  what?: string;
  form?: DetailsForm;
  children?: ReactNode;
}

/** The work behind "confirm", from its beginning to its end. */
interface Run {
  running: boolean;
  progress: { done: number; total: number } | undefined;
  failure: Failure | undefined;
  start: () => void;
  cancel: () => void;
}

export interface BulkFrameProps extends Omit<BulkFormProps, 'change'> {
  change: PlannedChange | undefined;
  run: Run;
  /** Where the work is, in words. */
  where: string;
}

function Lead({ act }: Pick<BulkFormProps, 'act'>) {
  const words = leadOf(act);
  return words === undefined ? null : <p>{words}</p>;
}

interface LeaveProps {
  ref: RefObject<HTMLButtonElement | null>;
  running: boolean;
  onClick: () => void;
}

/** One button all the time: it keeps the keyboard when the work begins or ends. */
function Leave({ running, ...props }: LeaveProps) {
  return (
    <Button variant="default" {...props}>
      {running ? messages.bulk.stop : messages.common.cancel}
    </Button>
  );
}

interface ConfirmProps extends Pick<BulkFrameProps, 'act' | 'change'> {
  recap: RecapState['recap'];
  describedBy: string;
}

/** Names the number. Where nobody would be changed it cannot be pressed, but still be reached, and tells why. */
function Confirm({ act, change, recap, describedBy }: ConfirmProps) {
  const isIdle = change !== undefined && (recap === undefined || recap.changing === 0);
  const words =
    change === undefined || recap === undefined || recap.changing === 0
      ? messages.bulk.titles[act]
      : wordsOf(change).submit(recap.changing);
  return (
    <Button
      type="submit"
      aria-disabled={isIdle}
      {...(isIdle ? { 'data-disabled': true, 'aria-describedby': describedBy } : {})}
    >
      {words}
    </Button>
  );
}

/** A change of many that can be undone. */
export function BulkForm(props: BulkFormProps) {
  const { target, change, what = '' } = props;
  const { start, ...run } = useBulkRun(target, change, what);
  const { progress } = run;
  const where = progress === undefined ? '' : messages.bulk.progress(progress.done, progress.total);
  return <BulkFrame {...props} run={{ ...run, start: () => void start() }} where={where} />;
}

/** What "confirm" and Enter do, and what is wrong. */
function useFrame({ target, change, form, run }: BulkFrameProps) {
  const state = useRecap(target, change);
  const working = useLate(run.running);
  const { element, stop, focusMistake } = useBulkFocus(working);
  const confirm = useConfirm(state, run.start);
  const failure = useRefusals(state, form) ?? run.failure;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (run.running) return;
    form?.showAll();
    if (change === undefined) focusMistake();
    else confirm();
  };
  return { state, working, element, stop, failure, onSubmit };
}

/** The one pattern of a change of many: details, what would happen, confirm, progress. */
export function BulkFrame(props: BulkFrameProps) {
  const { act, change, what = '', form, children, run, where } = props;
  const desk = useDesk();
  const recapId = useId();
  const { state, working, element, stop, failure, onSubmit } = useFrame(props);
  const leave = run.running ? run.cancel : desk.closeDialog;
  const isDirty = form?.dirty === true && !run.running;
  const progress = { label: messages.bulk.progressLabel, progress: run.progress, text: where };
  return (
    <Dialog title={messages.bulk.titles[act]} onClose={leave} dirty={isDirty}>
      <form ref={element} noValidate onSubmit={onSubmit}>
        <DialogBody>
          {/* Hidden, not taken away: what is chosen stays as it is. */}
          <div className={styles.form} hidden={working}>
            <FormNote failure={failure} />
            <Lead act={act} />
            {children}
            <Recap id={recapId} state={state} change={change} what={what} />
          </div>
          {working && <ProgressBar {...progress} />}
        </DialogBody>
        <DialogFoot>
          <Leave ref={stop} running={run.running} onClick={leave} />
          {!working && <Confirm act={act} change={change} recap={state.recap} describedBy={recapId} />}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
