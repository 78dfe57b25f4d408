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
 * "οδοσ". Upper-casing first expands ß and joins both sigmas. Dotless ı stays apart from i, as in CaseFolding.txt.
 */
function foldCase(text: string): string {
  return text.replace(/[^ı]+/gu, (part) => part.toUpperCase().toLowerCase().replaceAll('ς', 'σ'));
}

/**
 * The form in which user names and e-mail addresses are unique: trimmed, NFKC, case-folded (UAX #15 and UTS #39
 * NFKC_Casefold, without its removal of ignorable characters, which the field rules refuse anyway).
 */
export function uniqueKey(text: string): string {
  return foldCase(text.normalize('NFKC')).normalize('NFKC').trim();
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
