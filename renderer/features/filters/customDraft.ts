import type { Condition, CustomFieldType } from '../../../contract/index.ts';

type CustomCondition = Extract<Condition, { kind: 'custom' }>;

export type CustomMode = 'contains' | 'notContains' | 'anyOf' | 'range' | 'period' | 'empty' | 'filled';

/** What stands in the editor of a custom field. Numbers in the form `12.5`, days as `2026-01-31`. */
export interface CustomDraft {
  mode: CustomMode;
  text: string;
  chosen: readonly string[];
  min: string;
  max: string;
  from: string;
  until: string;
  not: boolean;
}

export function customModesOf(type: CustomFieldType): readonly CustomMode[] {
  if (type === 'number') return ['range', 'empty', 'filled'];
  if (type === 'date') return ['period', 'empty', 'filled'];
  if (type === 'choice' || type === 'yesNo') return ['anyOf', 'empty', 'filled'];
  return ['contains', 'notContains', 'empty', 'filled'];
}

/** The switch "everyone except these" makes sense for lists and ranges; elsewhere "not" is a question of its own. */
export function canTurn(mode: CustomMode): boolean {
  return mode === 'anyOf' || mode === 'range' || mode === 'period';
}

function modeOf(condition: CustomCondition, usual: CustomMode): CustomMode {
  if (condition.empty) return condition.not === true ? 'filled' : 'empty';
  if (condition.contains !== undefined) return condition.not === true ? 'notContains' : 'contains';
  return usual;
}

function typed(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

export function customDraftOf(condition: CustomCondition, type: CustomFieldType): CustomDraft {
  const [usual = 'contains'] = customModesOf(type);
  const mode = modeOf(condition, usual);
  return {
    mode,
    text: condition.contains ?? '',
    chosen: condition.anyOf ?? [],
    min: typed(condition.min),
    max: typed(condition.max),
    from: condition.from ?? '',
    until: condition.until ?? '',
    not: canTurn(mode) && condition.not === true,
  };
}

function numberIn(text: string): number | undefined {
  return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

function isNoNumber(text: string): boolean {
  return text.trim() !== '' && numberIn(text) === undefined;
}

function rangeOf({ min, max }: CustomDraft): Partial<CustomCondition> | undefined {
  if (isNoNumber(min) || isNoNumber(max)) return undefined;
  const least = numberIn(min);
  const most = numberIn(max);
  if (least === undefined && most === undefined) return undefined;
  if (least !== undefined && most !== undefined && least > most) return undefined;
  return { ...(least !== undefined && { min: least }), ...(most !== undefined && { max: most }) };
}

function periodOf({ from, until }: CustomDraft): Partial<CustomCondition> | undefined {
  if (from === '' && until === '') return undefined;
  if (from !== '' && until !== '' && from > until) return undefined;
  return { ...(from !== '' && { from }), ...(until !== '' && { until }) };
}

function valuesOf(draft: CustomDraft): Partial<CustomCondition> | undefined {
  const { mode, text, chosen } = draft;
  if (mode === 'empty' || mode === 'filled') return { empty: true };
  if (mode === 'anyOf') return chosen.length === 0 ? undefined : { anyOf: [...chosen] };
  if (mode === 'range') return rangeOf(draft);
  if (mode === 'period') return periodOf(draft);
  return text.trim() === '' ? undefined : { contains: text.trim() };
}

/** The condition that a draft means; undefined while something is missing. */
export function customConditionOf(key: string, draft: CustomDraft): CustomCondition | undefined {
  const values = valuesOf(draft);
  if (values === undefined) return undefined;
  const { mode } = draft;
  const not = mode === 'filled' || mode === 'notContains' || (canTurn(mode) && draft.not);
  return { kind: 'custom', key, ...values, ...(not && { not }) };
}
