import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface Edge {
  from: string;
  /** A file's path from the project's root, or a package's name, or `node:…`. */
  to: string;
  isFile: boolean;
  /** True when nothing of it is left after compiling. */
  isType: boolean;
  names: string;
}

/** Path from the project's root to source text. */
export type Sources = Readonly<Record<string, string>>;

const quoted = String.raw`(['"])([^'"\n]+)`;
const statements = [
  // import x, { y } from 'z'; export { y } from 'z'; export * from 'z'; the same with `type`
  new RegExp(
    String.raw`\b(?:import|export)\s+(type\s+(?!from\b))?([\w*{][^'";]*?)\s*\bfrom\s*${quoted}\3`,
    'g',
  ),
  new RegExp(String.raw`\bimport\s*()()${quoted}\3`, 'g'),
  new RegExp(String.raw`\b(?:import|require)\s*\(\s*()()${quoted}\3`, 'g'),
];

/** Comments may speak of imports. Strings are matched first so that a `//` in one begins none. */
function withoutComments(source: string): string {
  return source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[^]*?\*\/|\/\/[^\n]*/g,
    (_, text: string | undefined) => text ?? ' ',
  );
}

function resolveFile(sources: Sources, from: string, specifier: string): string {
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return candidates.find((candidate) => candidate in sources) ?? path;
}

function hasOnlyTypes(names: string): boolean {
  const inBraces = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  if (inBraces === undefined) return false;
  return inBraces
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => name.startsWith('type '));
}

/** Every import and re-export of every file: static, for types, dynamic, and those for their effect. */
export function readEdges(sources: Sources): Edge[] {
  return Object.entries(sources).flatMap(([from, source]) => {
    const text = withoutComments(source);
    return statements.flatMap((statement) =>
      [...text.matchAll(statement)].map(([, type, names = '', , specifier = '']) => {
        const isFile = specifier.startsWith('.');
        const to = isFile ? resolveFile(sources, from, specifier) : specifier;
        return { from, to, isFile, isType: Boolean(type) || hasOnlyTypes(names), names };
      }),
    );
  });
}

/** A ring of files that import each other, as `a → b → a`; undefined when there is none. Types make no ring. */
export function findCycle(edges: readonly Edge[]): string | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to, isFile, isType } of edges) {
    if (isFile && !isType) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string | undefined => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file].join(' → ');
    if (done.has(file)) return undefined;
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

const rooms = ['contract', 'db', 'electron/main', 'electron/preload', 'renderer'] as const;

/** The source of every file of the five rooms' code. `root` is the project's folder. */
export function readSources(root: string): Sources {
  const sources: Record<string, string> = {};
  for (const room of rooms) {
    for (const entry of readdirSync(`${root}/${room}`, { recursive: true, withFileTypes: true })) {
      const path = posix.relative(root, posix.join(entry.parentPath, entry.name));
      if (entry.isFile())
        sources[path] = /\.[cm]?[jt]sx?$/.test(path) ? readFileSync(`${root}/${path}`, 'utf8') : '';
    }
  }
  return sources;
}
