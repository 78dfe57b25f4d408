/**
 * How well a stored password would hold out if somebody stole the members' file, from best to worst. `unusable` is what
 * nobody can check: whoever has it needs a new password.
 */
export const protections = ['strong', 'good', 'weak', 'veryWeak', 'unusable'] as const;
export type Protection = (typeof protections)[number];

/** What happens to a kind of stored passwords. New ones are always of the `preferred` kind. */
export const schemeStatuses = ['preferred', 'accepted', 'deprecated', 'refused'] as const;
export type SchemeStatus = (typeof schemeStatuses)[number];
