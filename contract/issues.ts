import type { z } from 'zod';

/** Reasons for the issues that our schemas do not name themselves. */
const generalReasons: Record<string, string> = {
  unrecognized_keys: 'unknown_key',
  invalid_type: 'wrong_type',
  invalid_union: 'wrong_type',
  invalid_key: 'invalid_name',
};

/** The word our schemas give, or one for the kind of issue. A wrong key carries the issues of its own schema. */
function reasonOf(issue: z.core.$ZodIssue): string {
  const { message } = issue.code === 'invalid_key' ? (issue.issues[0] ?? { message: '' }) : issue;
  return /^[a-z_]+$/.test(message) ? message : (generalReasons[issue.code] ?? 'invalid');
}

/**
 * Turns zod's issues into `path -> reason`, the form in which both the window's forms and main's replies carry
 * field errors. Reasons are words such as `too_long`, never sentences: the window words them.
 */
export function fieldsFromIssues(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  // A map: in an object, keys such as `constructor` would seem to be there already.
  const fields = new Map<string, string>();
  for (const issue of issues) {
    const reason = reasonOf(issue);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const paths = keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      const name = path.map(String).join('.');
      if (!fields.has(name)) fields.set(name, reason);
    }
  }
  return Object.fromEntries(fields);
}
