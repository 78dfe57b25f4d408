import type { CustomField } from '../../../contract/customFields.ts';
import { AppError } from '../../../contract/errors.ts';
import { limits } from '../../../contract/fields.ts';
import type { CustomFieldCatalogue } from './catalogue.ts';
import { checkCustomValue } from './values.ts';

type Values = Readonly<Record<string, string>>;

/** Reasons by path, thrown all together: a form shows every mistake at once. */
function refuseAll(reasons: Map<string, string>): void {
  if (reasons.size === 0) return;
  throw new AppError('invalid_input', 'values do not suit their custom fields', {
    fields: Object.fromEntries(reasons),
  });
}

/** Texts without a definition come from older data and stay free; those of a field follow its type. */
function checked(field: CustomField | undefined, value: string): string {
  return field === undefined ? value : checkCustomValue(field, value);
}

function isRequired(field: CustomField | undefined): boolean {
  return field?.required === true && field.removedAt === null;
}

/**
 * The values of an account after a patch: keys given are changed, an empty text takes a value away, all others stay.
 * What already stood there is never refused, though its field may have changed since. Throws `invalid_input` with a
 * reason on `<path>.<key>` for each.
 */
export function patchedValues(
  catalogue: CustomFieldCatalogue,
  before: Values,
  patch: Values,
  path: string,
): Values {
  const values = new Map(Object.entries(before));
  const reasons = new Map<string, string>();
  for (const [key, value] of Object.entries(patch)) {
    if (value === (values.get(key) ?? '')) continue;
    const field = catalogue.byKey(key);
    try {
      const text = checked(field, value);
      if (text !== '') values.set(key, text);
      else if (isRequired(field)) reasons.set(`${path}.${key}`, 'required');
      else values.delete(key);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      reasons.set(`${path}.${key}`, error.reason ?? 'invalid');
    }
  }
  if (values.size > limits.customFields) reasons.set(path, 'too_many');
  refuseAll(reasons);
  return Object.fromEntries(values);
}

/**
 * The values a new account begins with: what was typed, and the defaults of fields that were not mentioned. Throws
 * `invalid_input` on `custom.<key>`, also for required fields without a value.
 */
export function initialValues(catalogue: CustomFieldCatalogue, typed: Values): Values {
  const given = new Map(Object.entries(typed));
  const missing = new Map<string, string>();
  for (const { key, defaultValue, required } of catalogue.fields()) {
    if (!given.has(key) && defaultValue !== null) given.set(key, defaultValue);
    if (required && (given.get(key) ?? '') === '') missing.set(`custom.${key}`, 'required');
  }
  try {
    const values = patchedValues(catalogue, {}, Object.fromEntries(given), 'custom');
    refuseAll(missing);
    return values;
  } catch (error) {
    const fields = error instanceof AppError ? Object.entries(error.fields ?? {}) : [];
    if (fields.length === 0) throw error;
    return refuseAll(new Map([...missing, ...fields])) as never;
  }
}
