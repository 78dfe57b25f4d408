import { expect, it, vi } from 'vitest';

// Reading the catalogue while a module is loaded would keep the words of the first language for ever, so here every
// reading fails, and every module of the window is loaded.
vi.mock('../../renderer/text/catalogue.ts', () => ({
  get messages(): never {
    throw new Error('kept by a module: read `messages` where the words are shown');
  },
  replaceMessages: () => undefined,
}));

// main.tsx draws the window; everything that it draws is loaded here one by one.
const modules = import.meta.glob(['../../renderer/**/*.{ts,tsx}', '!../../renderer/main.tsx']);

it('fails when the catalogue is read', async () => {
  const { wordField } = await import('../../renderer/text/messages.ts');
  expect(() => wordField('required')).toThrow('kept by a module');
  expect(Object.keys(modules).length).toBeGreaterThan(60);
});

it.each(Object.keys(modules))('%s keeps no words of one language', async (path) => {
  vi.stubGlobal('rollbook', { call: () => new Promise(() => undefined), onEvent: () => () => undefined });
  await expect(modules[path]?.()).resolves.toBeDefined();
});
