import type { CustomField } from '../../../contract/customFields.ts';
import { AppError } from '../../../contract/errors.ts';
import { searchForm } from '../../../contract/text.ts';
import { checkCustomValue } from './values.ts';

/** Room for the number that makes a key unique; the contract takes 60 characters. */
const longestSlug = /^.{1,48}/u;

/**
 * The key of a field out of its first label: `Birth date` becomes `birth_date`. Labels without a letter become `field`;
 * names that every JavaScript object has, such as `constructor`, are never free.
 */
export function keyFrom(label: string, taken: ReadonlySet<string>): string {
  const words = searchForm(label).replace(/[^\p{L}\p{N}]+/gu, '_');
  const slug = words
    .replace(/^[^\p{L}]+/u, '')
    .match(longestSlug)?.[0]
    .replace(/_+$/, '');
  const base = slug || 'field';
  const isFree = (key: string) => !taken.has(key) && !(key in Object.prototype);
  if (isFree(base)) return base;
  for (let number = 2; ; number += 1) {
    if (isFree(`${base}_${number}`)) return `${base}_${number}`;
  }
}

/**
 * A definition that holds together, with its default value in canonical form. Throws `invalid_input` on `<path>choices` or
 * `<path>defaultValue`.
 */
export function checkedDefinition(field: CustomField, path: string): CustomField {
  const refuse = (name: string, reason: string) =>
    new AppError('invalid_input', `the ${name} does not suit the type of the field`, {
      fields: { [`${path}${name}`]: reason },
    });
  if (field.type === 'choice' && field.choices.length === 0) throw refuse('choices', 'required');
  if (field.type !== 'choice' && field.choices.length > 0) throw refuse('choices', 'unknown_key');
  if ((field.defaultValue ?? '') === '') return { ...field, defaultValue: null };
  // The second account would have the same.
  if (field.unique) throw refuse('defaultValue', 'not_unique');
  try {
    return { ...field, defaultValue: checkCustomValue(field, field.defaultValue ?? '') };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw refuse('defaultValue', error.reason ?? 'invalid');
  }
}
