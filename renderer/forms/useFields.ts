import { useMemo, useState, type ChangeEvent } from 'react';
import { wordField } from '../text/messages.ts';
import { fieldOf, limitFor, rangeFor } from './fields.ts';

export type Check<Values> = (values: Values) => Record<string, string>;
export type FieldName<Values> = string & keyof Values;
type TextName<Values> = {
  [Name in FieldName<Values>]: Values[Name] extends string ? Name : never;
}[FieldName<Values>];

interface Refused {
  reason: string;
  /** What main refused. Once something else is typed the reason no longer applies. */
  value: unknown;
}

export function byField(paths: Record<string, string>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [path, reason] of Object.entries(paths)) fields[fieldOf(path)] ??= reason;
  return fields;
}

export function sameValue(one: unknown, other: unknown): boolean {
  return Array.isArray(one) || Array.isArray(other)
    ? JSON.stringify(one) === JSON.stringify(other)
    : one === other;
}

function differs<Values extends object>(values: Values, start: Values): boolean {
  for (const field in values) if (!sameValue(values[field], start[field])) return true;
  return false;
}

function refusedOf(values: object, paths: Record<string, string>): Record<string, Refused> {
  const reasons = byField(paths);
  const known: [string, unknown][] = Object.entries(values);
  return Object.fromEntries(
    known.flatMap(([field, value]) => (reasons[field] ? [[field, { reason: reasons[field], value }]] : [])),
  );
}

/** What is wrong with which field, and which fields show it: those changed and left, and all once the form was sent. */
function useReasons<Values extends object>(values: Values, check: Check<Values>) {
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set<string>());
  const [refused, setRefused] = useState<Record<string, Refused>>({});
  const reasons = useMemo(() => byField(check(values)), [check, values]);

  const errorOf = (field: FieldName<Values>): string | undefined => {
    const answer = refused[field];
    const checked = left === 'all' || left.has(field) ? reasons[field] : undefined;
    const reason = answer !== undefined && answer.value === values[field] ? answer.reason : checked;
    return reason === undefined ? undefined : wordField(reason, limitFor(field, reason), rangeFor(field));
  };
  const leave = (field: string) =>
    setLeft((current) => (current === 'all' ? 'all' : new Set([...current, field])));
  const showAll = () => setLeft('all');
  /** Puts main's reasons to their fields. Tells whether there was a field for any of them. */
  const refuse = (paths: Record<string, string>): boolean => {
    const found = refusedOf(values, paths);
    setRefused(found);
    return Object.keys(found).length > 0;
  };
  const forget = () => {
    setLeft(new Set<string>());
    setRefused({});
  };
  return { isValid: Object.keys(reasons).length === 0, errorOf, leave, showAll, refuse, forget };
}

/**
 * What stands in a form's fields and what is wrong with it. The schema is asked on every change, but its words show
 * only after a changed field was left or the form was sent; what main refused stays until that field is changed.
 */
export function useFields<Values extends object>(initial: Values, check: Check<Values>) {
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState(initial);
  const { errorOf, leave, forget, ...reasons } = useReasons(values, check);

  const set = <Name extends FieldName<Values>>(field: Name, value: Values[Name]) =>
    setValues((current) => ({ ...current, [field]: value }));
  const bind = <Name extends FieldName<Values>>(field: Name) => ({
    value: values[field],
    onChange: (value: Values[Name]) => set(field, value),
    // An empty field that one only passed through is not a mistake yet.
    onBlur: () => (values[field] === start[field] ? undefined : leave(field)),
    error: errorOf(field),
  });
  const text = <Name extends TextName<Values>>(field: Name) => ({
    ...bind(field),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { value } = event.currentTarget;
      setValues((current) => ({ ...current, [field]: value }));
    },
  });
  const restart = (next: Values) => {
    setStart(next);
    setValues(next);
    forget();
  };
  return { ...reasons, values, set, bind, text, restart, dirty: differs(values, start) };
}
