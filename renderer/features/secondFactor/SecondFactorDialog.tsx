import { useState } from 'react';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { showToast } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';
import { useDesk } from '../accounts/desk.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SetUpForm } from './SetUpForm.tsx';

export type SecondFactorAct = 'setUp' | 'newCodes' | 'remove';

/** Sets a second factor up, makes its recovery codes anew, or takes it away. Codes are shown at the end, once. */
export function SecondFactorDialog({ account, act }: { account: Account; act: SecondFactorAct }) {
  const { closeDialog } = useDesk();
  const [codes, setCodes] = useState<string[]>();
  const name = nameOf(account);
  const { id } = account;
  const finish = (said: string) => {
    showToast(said);
    closeDialog();
  };
  const show = (made: string[]) => {
    refreshAccounts();
    setCodes(made);
  };
  if (codes !== undefined) {
    const said = act === 'setUp' ? messages.secondFactor.done(name) : messages.secondFactor.codesDone(name);
    return <RecoveryCodes account={account} codes={codes} onDone={() => finish(said)} />;
  }
  if (act === 'setUp') return <SetUpForm account={account} onClose={closeDialog} onConfirmed={show} />;
  if (act === 'newCodes') {
    const run = async () => show((await call('secondFactor.newRecoveryCodes', { id })).recoveryCodes);
    const asked = {
      title: messages.secondFactor.newCodesTitle,
      text: messages.secondFactor.newCodesText(name),
      submit: messages.secondFactor.newCodesSubmit,
    };
    return <ConfirmDialog {...asked} onClose={closeDialog} run={run} />;
  }
  const run = async () => {
    await call('secondFactor.remove', { id });
    refreshAccounts();
    finish(messages.secondFactor.removed(name));
  };
  const asked = {
    title: messages.secondFactor.removeTitle,
    text: messages.secondFactor.removeText(name),
    submit: messages.secondFactor.removeSubmit,
  };
  return <ConfirmDialog {...asked} danger onClose={closeDialog} run={run} />;
}
