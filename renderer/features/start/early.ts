import type { Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { firstView, pageInput, type ListInput } from '../accounts/listInput.ts';

const firstInput = pageInput(firstView, 0);
let info: Promise<Output<'app.info'>> | undefined;
let firstPage: Promise<Output<'accounts.list'>> | undefined;

/** Asks the two questions of every start. A rejection is handled where the answer is used. */
export function askEarly(): void {
  info = call('app.info', {});
  firstPage = call('accounts.list', firstInput);
  info.catch(() => undefined);
  firstPage.catch(() => undefined);
}

/** The early answer, once: asked again later it would be out of date. */
export function takeEarlyInfo(): Promise<Output<'app.info'>> | undefined {
  const answer = info;
  info = undefined;
  return answer;
}

/** The early answer for exactly this input, once. */
export function takeEarlyPage(input: ListInput): Promise<Output<'accounts.list'>> | undefined {
  if (firstPage === undefined || JSON.stringify(input) !== JSON.stringify(firstInput)) return undefined;
  const answer = firstPage;
  firstPage = undefined;
  return answer;
}
