import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { installedVersion, projectRoot, readJson } from '../../scripts/runtime/cache.mjs';
import { toMarkdown, type Section } from './section.ts';

const file = join(projectRoot, 'docs/benchmarks.md');

const introduction = `# Benchmarks

Written by \`npm run bench\`; \`npm run bench -- list export driver hashing start\` runs only the named parts and renews
only their tables. What is compared was measured in turns in one run, so that noise hits both sides. Ratios are medians
of neighbouring pairs. Absolute times belong to the machine that is named; nothing here fails a build.
`;

/** What one needs to know about the machine to read the figures, and nothing that tells which machine it was. */
export function machineFacts(): string {
  const electron = readJson(join(projectRoot, 'dist/runtime.json'));
  const version = typeof electron?.electron === 'string' ? electron.electron : installedVersion('electron');
  const runtime = `Electron ${version}`;
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const day = new Date().toISOString().slice(0, 10);
  return [
    day,
    `${availableParallelism()} cores (${model}), ${memory}`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    electron?.fallback === true ? `${runtime} (test-only fallback)` : runtime,
  ].join(' · ');
}

function sectionText({ name, title, method, tables, notes }: Section): string {
  const parts = [`## ${title}`, method, ...tables.map(toMarkdown)];
  if (notes.length > 0) parts.push(notes.map((note) => `- ${note}`).join('\n'));
  parts.push(`_${machineFacts()}_`);
  return [`<!-- bench:${name} -->`, ...parts, `<!-- /bench:${name} -->`].join('\n\n');
}

/** Replaces a part's text between its markers, or adds it at the end; everything else stays as people wrote it. */
export async function writeSection(section: Section): Promise<void> {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : introduction;
  const place = new RegExp(`<!-- bench:${section.name} -->[^]*?<!-- /bench:${section.name} -->`);
  const text = sectionText(section);
  const next = place.test(old) ? old.replace(place, () => text) : `${old.trimEnd()}\n\n${text}\n`;
  writeFileSync(file, await format(next, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

export function printSection(section: Section): void {
  console.log(`\n${section.title}\n${'='.repeat(section.title.length)}`);
  for (const { title, columns, rows } of section.tables) {
    if (title !== undefined) console.log(`\n${title}`);
    const lines = [columns, ...rows].map((row) => row.map(String));
    const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
    const pad = (cell: string, index: number) =>
      index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0);
    console.log(lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n'));
  }
  for (const note of section.notes) console.log(`- ${note}`);
}
