import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readEdges, readSources, type Sources } from '../support/importGraph.ts';
import { brokenRules } from '../support/importRules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Files that keep every rule, to which a test adds the one that breaks one. */
const good: Sources = {
  'contract/index.ts': `import { z } from 'zod'; export * from './names.ts';`,
  'contract/names.ts': '',
  'contract/envelope.ts': `export type { x } from './names.ts';`,
  'db/index.ts': `import { a } from './services/a.ts'; import type { b } from '../contract/index.ts';`,
  'db/services/a.ts': `import { r } from '../repositories/r.ts'; import { p } from '../passwords/p.ts';`,
  'db/repositories/r.ts': `import { m } from '../models/m.ts'; import { Op } from 'sequelize';`,
  'db/models/m.ts': `import { d } from '../connection/d.ts';`,
  'db/connection/d.ts': `import { open } from 'node:fs/promises'; import { l } from '../migrations/l.ts';`,
  'db/migrations/l.ts': '',
  'db/passwords/p.ts': `import argon2 from 'argon2';`,
  'electron/main/index.ts': `import { app } from 'electron'; import { o } from '../../db/index.ts';`,
  'electron/main/ipc/register.ts': `import { ipcMain, type X } from 'electron';`,
  'electron/preload/index.ts': `import { contextBridge } from 'electron'; import { c } from '../../contract/names.ts';
    import type { B } from '../../contract/envelope.ts';`,
  'renderer/main.tsx': `import { createRoot } from 'react-dom/client'; import './x.css'; void import('./page.tsx');`,
  'renderer/page.tsx': `import { operations } from '../contract/index.ts';`,
  'renderer/x.css': '',
};

describe('the rules themselves', () => {
  test('are kept by a good house', () => {
    expect(brokenRules(good)).toEqual([]);
  });

  test.each<[rule: string, file: string, source: string, told: string]>([
    ['Node in contract/', 'contract/x.ts', `import { join } from 'node:path';`, 'contract/x.ts → node:path'],
    ['React in contract/', 'contract/x.ts', `import * as react from 'react';`, 'contract/x.ts → react'],
    [
      'a room in contract/',
      'contract/x.ts',
      `export * from '../db/index.ts';`,
      'contract/x.ts → db/index.ts',
    ],
    [
      "a room's types in contract/",
      'contract/x.ts',
      `import type { R } from '../db/index.ts';`,
      'contract/x.ts → db/index.ts (types)',
    ],
    ['Electron in db/', 'db/x.ts', `const { app } = await import('electron');`, 'db/x.ts → electron'],
    ['the window in db/', 'db/x.ts', `import '../renderer/main.tsx';`, 'db/x.ts → renderer/main.tsx'],
    [
      'main in db/',
      'db/x.ts',
      `import type { X } from '../electron/main/index.ts';`,
      'db/x.ts → electron/main',
    ],
    ['an unknown package in db/', 'db/x.ts', `import pick from 'lodash/pick';`, 'db/x.ts → lodash/pick'],
    ['Node without its prefix', 'db/x.ts', `import fs from 'fs';`, 'db/x.ts → fs'],
    [
      "db/'s inside in main",
      'electron/main/x.ts',
      `import { a } from '../../db/services/a.ts';`,
      'electron/main/x.ts → db/services/a.ts',
    ],
    [
      'the window in main',
      'electron/main/x.ts',
      `require('../../renderer/page.tsx');`,
      '→ renderer/page.tsx',
    ],
    [
      'zod in main',
      'electron/main/x.ts',
      `import type { z } from 'zod';`,
      'electron/main/x.ts → zod (types)',
    ],
    ['Node in preload', 'electron/preload/x.ts', `import 'node:fs';`, 'electron/preload/x.ts → node:fs'],
    ['zod in preload', 'electron/preload/x.ts', `import { z } from "zod";`, 'electron/preload/x.ts → zod'],
    [
      'the whole contract in preload',
      'electron/preload/x.ts',
      `import { operations } from '../../contract/index.ts';`,
      'electron/preload/x.ts → contract/index.ts',
    ],
    [
      'a value among types in preload',
      'electron/preload/x.ts',
      `import { type B, c } from '../../contract/envelope.ts';`,
      'electron/preload/x.ts → contract/envelope.ts',
    ],
    [
      'main in preload',
      'electron/preload/x.ts',
      `export { x } from '../main/index.ts';`,
      '→ electron/main/index.ts',
    ],
    ['Node in the window', 'renderer/x.ts', `import { readFile } from 'node:fs';`, 'renderer/x.ts → node:fs'],
    [
      'Electron in the window',
      'renderer/x.ts',
      `import { ipcRenderer } from 'electron';`,
      'renderer/x.ts → electron',
    ],
    [
      'db/ in the window',
      'renderer/x.ts',
      `await import(\n'../db/index.ts'\n);`,
      'renderer/x.ts → db/index.ts',
    ],
    [
      'ipcMain elsewhere',
      'electron/main/x.ts',
      `import { app, ipcMain } from 'electron';`,
      'only ipc/register.ts',
    ],
    ['all of Electron', 'electron/main/x.ts', `import * as e from 'electron';`, 'only ipc/register.ts'],
    [
      'a repository that asks a service',
      'db/repositories/x.ts',
      `import { a } from '../services/a.ts';`,
      'upward',
    ],
    [
      'a model that asks a repository',
      'db/models/x.ts',
      `import type { r } from '../repositories/r.ts';`,
      'upward',
    ],
    ['a connection that asks a model', 'db/connection/x.ts', `import { m } from '../models/m.ts';`, 'upward'],
    ['a connection that hashes', 'db/connection/x.ts', `import { p } from '../passwords/p.ts';`, 'upward'],
    ['a migration that asks a model', 'db/migrations/x.ts', `import { m } from '../models/m.ts';`, 'upward'],
    ['a service that asks the index', 'db/services/x.ts', `import { o } from '../index.ts';`, 'upward'],
    ['a ring', 'contract/names.ts', `import './index.ts';`, 'contract/names.ts → contract/index.ts'],
    ['a way that leads nowhere', 'contract/x.ts', `import { y } from './missing.ts';`, 'leads nowhere'],
    [
      'a way into the tests',
      'renderer/x.ts',
      `import { y } from '../tests/support/y.ts';`,
      'out of the rooms',
    ],
  ])('%s is told with its edge', (_, file, source, told) => {
    const broken = brokenRules({ ...good, [file]: source });
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.join('\n')).toContain(told);
  });

  test('more than a dozen files that import electron are too many', () => {
    const files = Array.from({ length: 13 }, (_, index) => [
      `electron/main/${index}.ts`,
      `import { app } from 'electron';`,
    ]);
    expect(brokenRules({ ...good, ...(Object.fromEntries(files) as Sources) }).join()).toContain(
      'more than a dozen',
    );
  });

  test('a ring of types is none', () => {
    const source = `import type { o } from './index.ts'; import { type p } from './index.ts';`;
    expect(brokenRules({ ...good, 'contract/names.ts': source })).toEqual([]);
  });

  test('what a comment or a text says is no import', () => {
    const source = `/* import x from 'react'; */ // import 'node:fs'\nconst text = "see // import('electron')"; const y = 1;`;
    expect(readEdges({ 'contract/x.ts': source }).filter(({ to }) => to !== 'electron')).toEqual([]);
  });
});

test('Rollbook keeps every rule', () => {
  const sources = readSources(root);
  const edges = readEdges(sources);
  // A parser that finds nothing would find nothing wrong: these are known to be there.
  const known = edges.map(({ from, to }) => `${from} → ${to}`);
  expect(known).toContain('electron/main/ipc/register.ts → electron');
  expect(known).toContain('db/connection/prepareFile.ts → db/migrations/index.ts');
  expect(known).toContain('electron/preload/index.ts → contract/names.ts');
  expect(known).toContain('contract/index.ts → contract/accounts.ts');
  expect(Object.keys(sources).length).toBeGreaterThan(100);
  expect(brokenRules(sources)).toEqual([]);
});
