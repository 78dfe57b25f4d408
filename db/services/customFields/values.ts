import type { CustomField } from '../../../contract/customFields.ts';
import { AppError } from '../../../contract/errors.ts';
import * as field from '../../../contract/fields.ts';
import { fieldsFromIssues } from '../../../contract/issues.ts';

type Rule = (definition: Pick<CustomField, 'choices'>, value: string) => string;
type Schema = typeof field.email;

function refuse(reason: string): never {
  throw new AppError('invalid_input', 'a value does not suit its custom field', { reason });
}

/** The contract's own rule for such a text, with its reason. */
function by(schema: Schema): Rule {
  return (_definition, value) => {
    const result = schema.safeParse(value);
    return result.success ? result.data : refuse(fieldsFromIssues(result.error.issues)[''] ?? 'invalid');
  };
}

const line = by(field.line(field.limits.customValue));

/** RFC 8259 section 6, what JSON takes for a number. */
const jsonNumber = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE][+-]?\d+)?$/;

/** Kept as written, not as a double: an inventory number of 20 digits must come back as it went in. */
function number(value: string): string {
  const [, sign = '', whole = '', fraction = ''] = jsonNumber.exec(value) ?? refuse('invalid_number');
  const double = Number(value);
  if (!Number.isFinite(double)) return refuse('out_of_range');
  if (/[eE]/.test(value)) return Object.is(double, -0) ? '0' : String(double);
  const digits = fraction.replace(/0+$/, '');
  const plain = digits === '' ? whole : `${whole}.${digits}`;
  return plain === '0' ? plain : `${sign}${plain}`;
}

/** `2026-02-29` has the form of a date and is none. */
function date(value: string): string {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).map(Number);
  const found = new Date(0);
  found.setUTCFullYear(year, month - 1, day);
  const isReal = month > 0 && found.toISOString().slice(0, 10) === value;
  return isReal ? value : refuse('invalid_date');
}

/**
 * Only what a browser opens as a page: `javascript:` and `file:` are no addresses to click on, and a name before an @
 * passes one host off as another.
 */
function url(value: string): string {
  const parsed = /^https?:\/\/[^\s\\]+$/i.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  const isPage = parsed !== undefined && parsed.hostname !== '' && parsed.username === '';
  return isPage && parsed.password === '' ? value : refuse('invalid_url');
}

const afterLine =
  (rule: (value: string, definition: Pick<CustomField, 'choices'>) => string): Rule =>
  (definition, value) =>
    rule(line(definition, value), definition);

const rules: Record<CustomField['type'], Rule> = {
  text: line,
  longText: by(field.paragraphs(field.limits.customValue)),
  number: afterLine(number),
  date: afterLine(date),
  yesNo: afterLine((value) => (value === 'true' || value === 'false' ? value : refuse('unknown_value'))),
  choice: afterLine((value, { choices }) => (choices.includes(value) ? value : refuse('unknown_value'))),
  email: by(field.email),
  phone: by(field.phone),
  url: afterLine(url),
};

/**
 * The canonical text of a value, for example `12.5` for `12.50`; an empty text is no value and suits every field. Throws
 * `invalid_input` with the reason.
 */
export function checkCustomValue(definition: Pick<CustomField, 'type' | 'choices'>, value: string): string {
  return value === '' ? '' : rules[definition.type](definition, value);
}
