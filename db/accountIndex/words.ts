import { searchForm } from '../../contract/text.ts';

/** Numbers as people write them, such as "+49-30/1234": their digits stand in the text on their own as well. */
const writtenNumber = /^(?:\P{Nd}*\p{Nd}){3}/u;
const numberSigns = /^[\p{Nd}+()/.-]+$/u;

/**
 * The words of a search in the form in which texts are stored, each with the other forms that count as the same. An
 * account matches when its text holds one form of each word.
 */
export function wordsOf(search = ''): string[][] {
  const words = searchForm(search).split(' ').filter(Boolean);
  return words.map((word) => {
    const isNumber = numberSigns.test(word) && writtenNumber.test(word);
    return isNumber ? [...new Set([word, word.replace(/\P{Nd}/gu, '')])] : [word];
  });
}
