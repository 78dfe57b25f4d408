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
  const words = messages.secondFactor;
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
    const said = act === 'setUp' ? words.done(name) : words.codesDone(name);
    return <RecoveryCodes account={account} codes={codes} onDone={() => finish(said)} />;
  }
  if (act === 'setUp') return <SetUpForm account={account} onClose={closeDialog} onConfirmed={show} />;
  if (act === 'newCodes') {
    const run = async () => show((await call('secondFactor.newRecoveryCodes', { id })).recoveryCodes);
    const asked = {
      title: words.newCodesTitle,
      text: words.newCodesText(name),
      submit: words.newCodesSubmit,
    };
    return <ConfirmDialog {...asked} onClose={closeDialog} run={run} />;
  }
  const run = async () => {
    await call('secondFactor.remove', { id });
    refreshAccounts();
    finish(words.removed(name));
  };
  const asked = { title: words.removeTitle, text: words.removeText(name), submit: words.removeSubmit };
  return <ConfirmDialog {...asked} danger onClose={closeDialog} run={run} />;
}
