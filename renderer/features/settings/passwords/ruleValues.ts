import type { PasswordRules } from '../../../../contract/index.ts';
import { operations } from '../../../bridge/schemas.ts';
import { checkWith } from '../../../forms/fields.ts';

/** The rules as they stand in the form's fields. */
export interface RuleValues {
  minimumLength: string;
  /** One word or name a line. */
  blockedWords: string;
  keepsHistory: boolean;
  history: string;
  endsByAge: boolean;
  maximumAgeDays: string;
  oneTimeHours: string;
}

const usualHistory = '5';
const usualAge = '365';

export function toValues(rules: PasswordRules): RuleValues {
  const { minimumLength, blockedWords, history, maximumAgeDays, oneTimeHours } = rules;
  return {
    minimumLength: String(minimumLength),
    blockedWords: blockedWords.join('\n'),
    keepsHistory: history > 0,
    history: history > 0 ? String(history) : usualHistory,
    endsByAge: maximumAgeDays !== null,
    maximumAgeDays: maximumAgeDays === null ? usualAge : String(maximumAgeDays),
    oneTimeHours: String(oneTimeHours),
  };
}

export function toRules(values: RuleValues): PasswordRules {
  const lines = values.blockedWords.split('\n').map((line) => line.trim());
  return {
    minimumLength: Number(values.minimumLength),
    blockedWords: [...new Set(lines)].filter((line) => line !== ''),
    history: values.keepsHistory ? Number(values.history) : 0,
    maximumAgeDays: values.endsByAge ? Number(values.maximumAgeDays) : null,
    oneTimeHours: Number(values.oneTimeHours),
  };
}

const isCount = (text: string) => /^\d+$/.test(text.trim());

/** What is no number is told before the contract is asked, which would see a NaN. */
function noNumbers(values: RuleValues): Record<string, string> {
  const shown = [
    'minimumLength',
    'oneTimeHours',
    ...(values.keepsHistory ? ['history' as const] : []),
    ...(values.endsByAge ? ['maximumAgeDays' as const] : []),
  ] as const;
  const wrong = shown.filter((name) => !isCount(values[name]));
  return Object.fromEntries(wrong.map((name) => [name, 'invalid_number']));
}

export function checkValues(values: RuleValues): Record<string, string> {
  const wrong = noNumbers(values);
  if (Object.keys(wrong).length > 0) return wrong;
  const refused = checkWith(operations['policy.update'].input, { passwords: toRules(values) });
  // A chosen 0 would turn the history off without a word.
  const found = values.keepsHistory && Number(values.history) === 0 ? { history: 'out_of_range' } : {};
  const fields = Object.entries(refused).map(([path, reason]) => [path.replace(/^passwords\./, ''), reason]);
  return { ...Object.fromEntries<string>(fields as [string, string][]), ...found };
}
