import { findCycle, readEdges, type Edge, type Sources } from './importGraph.ts';

interface Room {
  folder: string;
  /** Packages; a name also covers what lies below it. */
  packages: readonly string[];
  /** Other rooms' files that may be imported, and those of which only types may. */
  files: RegExp;
  typeFiles?: RegExp;
}

/** The table of design.md, section 2. What is not listed is forbidden. */
const rooms: readonly Room[] = [
  { folder: 'contract/', packages: ['zod'], files: /^$/ },
  {
    folder: 'db/',
    // p-limit queues hashes, uuid makes ids, hash-wasm has bcrypt: small, without dependencies on anything but Node.
    packages: ['sequelize', 'better-sqlite3', 'argon2', 'hash-wasm', 'p-limit', 'uuid', 'node:'],
    files: /^contract\//,
  },
  { folder: 'electron/main/', packages: ['electron', 'node:'], files: /^(contract\/|db\/index\.ts$)/ },
  {
    folder: 'electron/preload/',
    packages: ['electron'],
    files: /^contract\/names\.ts$/,
    typeFiles: /^contract\//,
  },
  {
    folder: 'renderer/',
    // zod is the contract's: the window turns off its use of eval before the contract is loaded.
    packages: ['react', 'react-dom', '@mantine', '@tanstack', '@tabler', 'uqr', 'zod'],
    files: /^contract\//,
  },
];

/** Inside db/: each layer may use itself and those below it. Beside them: what belongs to none. */
const layers = [
  ['db/connection/'],
  ['db/models/'],
  ['db/accountIndex/'],
  ['db/repositories/'],
  ['db/services/'],
];
const aside = ['db/migrations/', 'db/passwords/', 'db/export/'];

const show = ({ from, to, isType }: Edge) => `${from} → ${to}${isType ? ' (types)' : ''}`;

function isAllowed(room: Room, edge: Edge): boolean {
  if (edge.isFile) {
    if (edge.to.startsWith(room.folder) || room.files.test(edge.to)) return true;
    return edge.isType && (room.typeFiles?.test(edge.to) ?? false);
  }
  return room.packages.some((name) =>
    name.endsWith(':') ? edge.to.startsWith(name) : edge.to === name || edge.to.startsWith(`${name}/`),
  );
}

function isLayered({ from, to }: Edge): boolean {
  const levelOf = (path: string) =>
    layers.findIndex((layer) => layer.some((folder) => path.startsWith(folder)));
  const isAside = (path: string) => aside.find((folder) => path.startsWith(folder));
  if (isAside(from)) return levelOf(to) < 0 && (isAside(to) === undefined || isAside(to) === isAside(from));
  if (levelOf(from) < 0) return true;
  if (to === 'db/index.ts') return false;
  if (from.startsWith('db/connection/')) return levelOf(to) <= 0 && !/^db\/(passwords|export)\//.test(to);
  return levelOf(to) <= levelOf(from);
}

/** Every broken rule in words, each with the edge that breaks it. */
export function brokenRules(sources: Sources): string[] {
  const edges = readEdges(sources);
  const broken: string[] = [];
  const electronFiles = new Set<string>();
  for (const edge of edges) {
    const room = rooms.find(({ folder }) => edge.from.startsWith(folder));
    if (edge.isFile && !(edge.to in sources)) broken.push(`leads nowhere or out of the rooms: ${show(edge)}`);
    else if (room && !isAllowed(room, edge)) broken.push(`${room.folder} may not import this: ${show(edge)}`);
    if (!isLayered(edge)) broken.push(`db/ goes upward: ${show(edge)}`);
    if (edge.to !== 'electron' || !edge.from.startsWith('electron/main/')) continue;
    electronFiles.add(edge.from);
    const takesAll = !edge.names.includes('{') && !edge.isType;
    if ((takesAll || /\bipcMain\b/.test(edge.names)) && edge.from !== 'electron/main/ipc/register.ts')
      broken.push(`only ipc/register.ts may reach ipcMain: ${show(edge)}`);
  }
  if (electronFiles.size > 12)
    broken.push(`more than a dozen files import electron: ${[...electronFiles].join(', ')}`);
  const cycle = findCycle(edges);
  if (cycle !== undefined) broken.push(`a ring: ${cycle}`);
  return broken;
}
