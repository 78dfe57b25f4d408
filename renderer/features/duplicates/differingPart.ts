/** Cuts a text into what it begins with like another, the part in which they differ, and what they end with alike. */
export function differingPart(text: string, other: string): [before: string, part: string, after: string] {
  const [one, two] = [Array.from(text), Array.from(other)];
  const most = Math.min(one.length, two.length);
  let start = 0;
  while (start < most && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === two[two.length - 1 - end]) end += 1;
  // With hardly anything in common the marking would only be noise.
  if (start + end < Math.max(one.length, two.length) / 3) return [text, '', ''];
  return [
    one.slice(0, start).join(''),
    one.slice(start, one.length - end).join(''),
    one.slice(one.length - end).join(''),
  ];
}
