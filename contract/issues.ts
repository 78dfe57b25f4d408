import type { z } from 'zod';

/** Reasons for the issues that our schemas do not name themselves. */
const generalReasons: Record<string, string> = {
  unrecognized_keys: 'unknown_key',
  invalid_type: 'wrong_type',
  invalid_union: 'wrong_type',
  invalid_key: 'invalid_name',
};

/**
 * Turns zod's issues into `path -> reason`, the form in which both the window's forms and main's replies carry
 * field errors. Reasons are words such as `too_long`, never sentences: the window words them.
 */
export function fieldsFromIssues(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const named = /^[a-z_]+$/.test(issue.message) ? issue.message : undefined;
    const reason = named ?? generalReasons[issue.code] ?? 'invalid';
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const paths = keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) fields[path.map(String).join('.')] ??= reason;
  }
  return fields;
}
