import { messages } from '../../../text/messages.ts';
import type { Column } from './columns.ts';

/** The owner's fields have the owner's name. */
export function labelOf({ key, field }: Column): string {
  return field === undefined ? messages.column[key] : field.label;
}
