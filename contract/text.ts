/** Letters that Unicode does not decompose into a base letter and an accent. */
const undecomposed: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * Folds case the way Unicode's full case folding does for comparison: "STRASSE" equals "straße", "ΟΔΟΣ" equals
 * "οδοσ". Lower case first makes ẞ an ß, upper case then expands ß and joins both sigmas. Dotless ı stays apart from
 * i, as in CaseFolding.txt.
 */
function foldCase(text: string): string {
  return text.replace(/[^ı]+/gu, (part) =>
    part.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ'),
  );
}

const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * The form in which user names and e-mail addresses are unique: trimmed, NFKC, case-folded, without what cannot be
 * seen, such as a soft hyphen (NFKC_Casefold of UAX #31 section 5).
 */
export function uniqueKey(text: string): string {
  // Twice: folding ΐ and its kin leaves marks that fold once more (Unicode 16 section 3.13.5).
  const once = (form: string) => foldCase(form.normalize('NFKC').replace(invisible, '')).normalize('NFKC');
  return once(once(text)).trim();
}

/** The form in which a group or a tag is one however it is written. What cannot be seen at all stays what it is. */
export function keyOfLabel(name: string): string {
  return uniqueKey(name) || name;
}

/**
 * The form in which text is searched and sorted: case and accents removed, runs of white space made one blank.
 */
export function searchForm(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  const plain = foldCase(bare).replace(/[øłđħıæœþ]/gu, (letter) => undecomposed[letter] ?? letter);
  return plain.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Counts what a person would call characters closely enough for limits: Unicode code points, not UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
