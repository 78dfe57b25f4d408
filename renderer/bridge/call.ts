import type { Input, Output } from '../../contract/index.ts';
import type { OperationName } from '../../contract/names.ts';
import { noteAct } from './acts.ts';
import { bridge } from './bridge.ts';
import { unwrap } from './requestError.ts';

/** Asks main for one operation. Rejects with a `RequestError`. */
export async function call<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  noteAct(name, input);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the border: main replies what the contract parsed
  return unwrap(await bridge().call(name, input)) as Output<Name>;
}
