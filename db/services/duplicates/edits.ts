/**
 * Whether one slip makes one text of the other: a character more, less or other, or two neighbours swapped
 * (Damerau-Levenshtein distance 1). Equal texts are not one edit apart.
 */
export function oneEditApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Shorter words are other words when a letter differs: Ana and Eva, Li and Lu. */
const shortestWord = 4;

/** Whether two words are one with a slip: at least four letters each, or three and a letter more (Jon, John). */
export function sameWordMisspelt(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const grown = one.length !== other.length;
  return shorter >= (grown ? shortestWord - 1 : shortestWord) && oneEditApart(one, other);
}

/** How alike two sorted names are: `same`, `close` when one word of at least two is misspelt, `other` otherwise. */
export function compareNames(one: string, other: string): 'same' | 'close' | 'other' {
  if (one === '' || other === '') return 'other';
  if (one === other) return 'same';
  if (Math.abs(one.length - other.length) > 1) return 'other';
  const words = one.split(' ');
  const rest = other.split(' ');
  if (words.length < 2 || words.length !== rest.length) return 'other';
  const differing: string[] = [];
  for (const word of words) {
    const place = rest.indexOf(word);
    if (place === -1) differing.push(word);
    else rest.splice(place, 1);
  }
  const [left] = differing;
  const [right] = rest;
  if (differing.length !== 1 || left === undefined || right === undefined) return 'other';
  return sameWordMisspelt(left, right) ? 'close' : 'other';
}
