import { english, type Catalogue } from './en/index.ts';

/**
 * The words of the language in use. A live binding: each use of `messages.x.y` reads the present catalogue, so words are
 * read while something is drawn or said and never kept by a module (docs/adr/0009-languages.md).
 */
export let messages: Catalogue = english;

export function replaceMessages(catalogue: Catalogue): void {
  messages = catalogue;
}
