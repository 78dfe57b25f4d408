import { messages } from '../../../text/messages.ts';
import type { Column } from './columns.ts';
import type { ShownColumn } from '../listInput.ts';

/** The owner's fields have the owner's name. */
export function labelOf({ key, field }: Column): string {
  return field?.label ?? messages.column[key as ShownColumn];
}
