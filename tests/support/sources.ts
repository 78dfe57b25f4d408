import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The TypeScript files below a folder, as path and text. */
export function filesOf(folder: string, pattern = /\.tsx?$/): { path: string; code: string }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => pattern.test(path))
    .map((path) => ({ path: join(folder, path), code: readFileSync(join(folder, path), 'utf8') }));
}

export function sourcesOf(folder: string): string {
  return filesOf(folder)
    .map(({ code }) => code)
    .join('\n');
}

export function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}
