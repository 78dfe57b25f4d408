import type { Letterhead } from '../../../../contract/index.ts';
import { operations } from '../../../bridge/schemas.ts';
import { checkWith } from '../../../forms/fields.ts';

export interface LetterheadValues {
  name: string;
  /** One below the other. */
  lines: string;
}

export function valuesOf({ name, lines }: Letterhead): LetterheadValues {
  return { name, lines: lines.join('\n') };
}

export function letterheadOf({ name, lines }: LetterheadValues): Letterhead {
  const filled = lines.split('\n').map((line) => line.trim());
  return { name, lines: filled.filter((line) => line !== '') };
}

/** The schema's paths begin with the part of the policy; the form's fields are below it. */
export function checkLetterhead(values: LetterheadValues): Record<string, string> {
  const refused = checkWith(operations['policy.update'].input, { letterhead: letterheadOf(values) });
  return Object.fromEntries(
    Object.entries(refused).map(([path, reason]) => [path.replace(/^letterhead\./, ''), reason]),
  );
}
