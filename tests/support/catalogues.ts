type Words = (...values: number[]) => string;

/** One sentence of a catalogue by its way through it: `list.nobody.locked`. */
export interface Leaf {
  path: string;
  /** Functions are asked with numbers, which serve as names, counts and instants alike. */
  text: string;
  /** How many values a function puts into its sentence. */
  values: number;
}

export function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value, values: 0 }];
  if (typeof value === 'function') return [{ path, text: (value as Words)(3, 20_000), values: value.length }];
  if (typeof value !== 'object' || value === null) throw new Error(`no words: ${path}`);
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
}
