import type { CustomField } from '../../../contract/index.ts';
import { formatDate, formatDecimal, messages } from '../../text/messages.ts';

/** A value of a custom field for the eye. Empty for none; addresses stay text, since the window opens no links. */
export function formatCustomValue({ type }: Pick<CustomField, 'type'>, value: string): string {
  if (value === '') return '';
  if (type === 'number') return formatDecimal(value);
  if (type === 'date') return formatDate(value);
  if (type === 'yesNo') return value === 'true' ? messages.custom.yes : messages.custom.no;
  return value;
}
