import { describe, expect, it } from 'vitest';
import { german as mainGerman } from '../../electron/main/text/de.ts';
import { english as mainEnglish } from '../../electron/main/text/en.ts';
import { spanish as mainSpanish } from '../../electron/main/text/es.ts';
import { german } from '../../renderer/text/de/index.ts';
import { english } from '../../renderer/text/en/index.ts';
import { spanish } from '../../renderer/text/es/index.ts';
import { leavesOf } from '../support/catalogues.ts';
import { filesOf, withoutComments } from '../support/sources.ts';

const translations = [
  ['Spanish of the window', english, spanish],
  ['German of the window', english, german],
  ['Spanish of the menu', mainEnglish, mainSpanish],
  ['German of the menu', mainEnglish, mainGerman],
] as const;
const allEnglish = { window: english, main: mainEnglish };
const allSpanish = { window: spanish, main: mainSpanish };
const allGerman = { window: german, main: mainGerman };

/** Words that are rightly the same in another language. */
const sameInBoth = new Set(['—', 'Name', 'Status', 'CSV', 'Ctrl', 'Alt', 'Esc', 'No']);

describe.each(translations)('the %s', (_, source, translation) => {
  const said = new Map(leavesOf(translation).map((leaf) => [leaf.path, leaf]));

  it('says everything that the English one says, and nothing else', () => {
    expect([...said.keys()].toSorted()).toEqual(
      leavesOf(source)
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  it('leaves nothing in English', () => {
    const untranslated = leavesOf(source).filter(
      ({ path, text }) => said.get(path)?.text === text && !sameInBoth.has(text),
    );
    expect(untranslated).toEqual([]);
  });

  it('names in each sentence what the English one names', () => {
    for (const { path, values } of leavesOf(source))
      expect([path, said.get(path)?.values]).toEqual([path, values]);
  });

  it('ends a sentence where the English one ends it, and asks where that asks', () => {
    const endOf = (text = '') => /[.?…:]$/.exec(text)?.[0] ?? '';
    for (const { path, text } of leavesOf(source))
      expect([path, endOf(said.get(path)?.text)]).toEqual([path, endOf(text)]);
  });
});

describe('the words', () => {
  it.each([
    ['English', allEnglish, /["'„«»]/],
    ['Spanish', allSpanish, /["'„“”]/],
    ['German', allGerman, /["'”«»]|(?<!„[^“]*)“/],
  ] as const)('of %s have its own quotation marks', (_, catalogue, wrong) => {
    expect(leavesOf(catalogue).filter(({ text }) => wrong.test(text))).toEqual([]);
  });

  it.each([allEnglish, allSpanish, allGerman])('are for people who never heard of hashing', (catalogue) => {
    const jargon = /\b(hash|argon2|uuid|sqlite|null|undefined|exception|ipc|json|NaN|\[object)\b/i;
    expect(leavesOf(catalogue).filter(({ text }) => jargon.test(text))).toEqual([]);
  });

  it('speak to nobody in particular in German', () => {
    const address = /\b(Sie|Ihr|Ihre[mnrs]?|Ihnen|[Dd]u|[Dd]ein\w*|[Dd]ir|[Dd]ich)\b/;
    expect(leavesOf(allGerman).filter(({ text }) => address.test(text))).toEqual([]);
  });

  it('count one member in the singular in German, also as a part', () => {
    expect(german.history.progress(1, 1)).toBe('1 von 1 Mitglied');
    expect(german.purge.progress(1, 2)).toBe('1 von 2 Mitgliedern');
  });

  it('call a member by one word', () => {
    expect(
      leavesOf(allSpanish).filter(({ text }) => /\b(soci[oa]|client[ea]|cuentas|usuarios)\b/i.test(text)),
    ).toEqual([]);
    expect(
      leavesOf(allGerman).filter(({ text }) => /\b(Kunde|Kunden|Nutzer|Papierkorb)\b/.test(text)),
    ).toEqual([]);
  });
});

/** Every way into a catalogue that a source takes. One that ends in `[` takes all that lies below. */
function waysIn(folder: string, name: string): { exact: Set<string>; below: string[] } {
  const code = filesOf(folder)
    .filter(({ path }) => !/[\\/]text[\\/](en|es|de)([\\/]|\.ts)/.test(path))
    .map((file) => withoutComments(file.code))
    .join('\n');
  const ways = [...code.matchAll(new RegExp(`\\b${name}\\.([\\w.]+)(\\[)?`, 'g'))];
  // `const { fields, failures } = messages.reasons`: each name is a way of its own.
  const taken = [...code.matchAll(new RegExp(`const \\{([^}]*)\\} = ${name}\\.([\\w.]+);`, 'g'))];
  const named = taken.flatMap(([, names = '', way = '']) =>
    names.split(',').map((one) => `${way}.${one.trim()}`),
  );
  const exact = ways.filter(([, , bracket]) => bracket === undefined).map(([, way = '']) => way);
  const below = ways.filter(([, , bracket]) => bracket !== undefined).map(([, way = '']) => way);
  return { exact: new Set([...exact, ...named]), below };
}

describe('no word of the catalogue is left over', () => {
  it.each([
    [
      'renderer',
      'messages',
      english,
      ['reasons.fields', 'reasons.failures', 'lock.usualReasons', 'timeline.actions', 'timeline.actors'],
    ],
    ['electron/main', 'mainMessages', mainEnglish, []],
  ] as const)('in %s', (folder, name, catalogue, wholly) => {
    const { exact, below } = waysIn(folder, name);
    // The menu is given its words as a whole.
    const words = folder === 'renderer' ? new Set<string>() : waysIn(folder, 'words').exact;
    const isUsed = (path: string) =>
      exact.has(path) ||
      words.has(path.replace(/^menu\./, '')) ||
      [...below, ...wholly].some((way) => path.startsWith(`${way}.`));
    const unused = leavesOf(catalogue).filter(({ path }) => !isUsed(path));
    expect(unused.map(({ path }) => path)).toEqual([]);
    expect([...wholly].filter((way) => ![...exact].some((one) => one.startsWith(way)))).toEqual([]);
  });
});

const wordedProps =
  /\b(?:aria-label|aria-description|label|title|placeholder|description|alt|text)="([^"]+)"/g;
const textNode = /(?<!=)>([^<>{}=;()&|]*\p{L}{2,}[^<>{}=;()&|]*)<\/?[\w.]*/gu;

describe('no sentence stands in the code itself', () => {
  it('finds one that does', () => {
    expect('<p>Not like this</p>'.match(textNode)).not.toBeNull();
    expect('<b>\n  Save\n</b>'.match(textNode)).not.toBeNull();
    expect('<a aria-label="Close" />'.match(wordedProps)).not.toBeNull();
  });

  it.each(filesOf('renderer', /\.tsx$/))('$path', ({ code }) => {
    const plain = withoutComments(code);
    const found = [...plain.matchAll(textNode), ...plain.matchAll(wordedProps)];
    expect(found.map(([, words]) => words)).toEqual([]);
  });
});
