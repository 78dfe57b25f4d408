import type { z } from 'zod';

/** Who may ask, from least to most. `anyone` answers even when no database is open. */
export const accessLevels = ['anyone', 'viewer', 'staff', 'owner'] as const;
export type Access = (typeof accessLevels)[number];

/**
 * Tells whether a session of level `held` may call an operation that needs level `needed`.
 * Levels include those below them.
 */
export function allows(held: Access, needed: Access): boolean {
  return accessLevels.indexOf(held) >= accessLevels.indexOf(needed);
}

export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  access: Access;
  input: Input;
  /** Main replies `output.parse(value)`: keys that are not named here, such as a hash, cannot cross. */
  output: Output;
}

export interface Job<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Progress extends z.ZodType = z.ZodType,
> extends Operation<Input, Output> {
  progress: Progress;
}
