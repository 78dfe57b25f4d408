import { inflateSync } from 'node:zlib';

/** The objects of a PDF: the text of each with its stream, unpacked. */
function objectsOf(pdf: Buffer): Map<number, { head: string; stream: string }> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, { head: string; stream: string }>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const at = text.indexOf('stream', start);
    const hasStream = at !== -1 && at < end;
    const head = text.slice(start, hasStream ? at : end);
    objects.set(Number(match[1]), { head, stream: hasStream ? streamAt(pdf, text, at, head) : '' });
  }
  return objects;
}

function streamAt(pdf: Buffer, text: string, at: number, head: string): string {
  const start = text.indexOf('\n', at) + 1;
  const bytes = pdf.subarray(start, text.indexOf('endstream', start));
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** What a font calls its glyphs: its ToUnicode map (ISO 32000-1, 9.10.3) as Chromium's Skia writes it. */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  const word = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, part = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of part.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      glyphs.set(Number.parseInt(from, 16), word(to));
  for (const [, part = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of part.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi,
    ))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
        glyphs.set(code, String.fromCodePoint(Number.parseInt(first, 16) + code - Number.parseInt(from, 16)));
  return glyphs;
}

/** The runs of text on the pages of a PDF that Chromium made, in the order of the page, one for each run of one look. */
export function pdfTexts(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const maps = new Map<string, Map<number, string>>();
  const fontsOf = (head: string) => {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? '')?.[1];
      if (toUnicode !== undefined) maps.set(name, glyphsOf(objects.get(Number(toUnicode))?.stream ?? ''));
    }
  };
  for (const { head } of objects.values()) fontsOf(head);
  return [...objects.values()].flatMap(({ stream }) => textsIn(stream, maps));
}

function textsIn(content: string, maps: Map<string, Map<number, string>>): string[] {
  return [...content.matchAll(/BT\n([\s\S]*?)ET\n/g)].map(([, run = '']) => {
    const glyphs = maps.get(/\/(F\d+) /.exec(run)?.[1] ?? '') ?? new Map<number, string>();
    const codes = [...run.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return codes.map((code) => glyphs.get(Number.parseInt(code, 16)) ?? '\uFFFD').join('');
  });
}
