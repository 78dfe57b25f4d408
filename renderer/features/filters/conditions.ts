import type { Condition, Filter } from '../../../contract/index.ts';

/** The contract's limit of `filter.conditions`; kept here because importing it would bring zod into the first chunk. */
export const mostConditions = 20;

export function conditionsOf(filter: Filter | undefined): readonly Condition[] {
  return filter?.conditions ?? [];
}

function isSame(one: Condition, other: Condition): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A filter with these conditions, each once. "Any" says something only about several of them. */
export function withConditions(filter: Filter, conditions: readonly Condition[]): Filter {
  const { match, conditions: _, ...base } = filter;
  const once = conditions.filter(
    (condition, place) => conditions.findIndex((other) => isSame(condition, other)) === place,
  );
  if (once.length === 0) return base;
  return { ...base, ...(match === 'any' && once.length > 1 && { match }), conditions: once };
}

export function withMatch(filter: Filter, match: 'all' | 'any'): Filter {
  const { match: _, ...rest } = filter;
  return match === 'any' ? { ...rest, match } : rest;
}

/** The filter once a condition is added, or stands in place of the one at `place`. */
export function putCondition(filter: Filter, condition: Condition, place: number | undefined): Filter {
  const conditions = conditionsOf(filter);
  const next =
    place === undefined
      ? [...conditions, condition]
      : conditions.map((old, index) => (index === place ? condition : old));
  return withConditions(filter, next);
}

export function dropCondition(filter: Filter, place: number): Filter {
  return withConditions(
    filter,
    conditionsOf(filter).filter((_, index) => index !== place),
  );
}
