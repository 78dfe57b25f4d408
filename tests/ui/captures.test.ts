import { expect, it, vi } from 'vitest';

// Reading the catalogue while a module is loaded would keep the words of the first language for ever, so here every
// reading fails, and every module of the window is loaded.
const refused = vi.hoisted(() => ({
  get messages(): never {
    throw new Error('kept by a module: read `messages` where the words are shown');
  },
}));
vi.mock('../../renderer/text/catalogue.ts', () =>
  Object.defineProperties({ replaceMessages: () => undefined }, Object.getOwnPropertyDescriptors(refused)),
);
// Apart from the catalogue itself, because Vite hides what is thrown while one module hands on another's export.
vi.mock('../../renderer/text/messages.ts', async () =>
  Object.defineProperties(
    {
      ...(await import('../../renderer/text/reasons.ts')),
      ...(await import('../../renderer/text/format.ts')),
    },
    Object.getOwnPropertyDescriptors(refused),
  ),
);

// main.tsx draws the window; everything that it draws is loaded here one by one.
const modules = import.meta.glob(['../../renderer/**/*.{ts,tsx}', '!../../renderer/main.tsx']);

it('fails when the catalogue is read', async () => {
  const text = await import('../../renderer/text/messages.ts');
  expect(() => text.wordField('required')).toThrow('kept by a module');
  expect(() => text.messages).toThrow('kept by a module');
  expect(Object.keys(modules).length).toBeGreaterThan(60);
});

it.each(Object.keys(modules))('%s keeps no words of one language', async (path) => {
  vi.stubGlobal('rollbook', { call: () => new Promise(() => undefined), onEvent: () => () => undefined });
  await expect(modules[path]?.()).resolves.toBeDefined();
});
