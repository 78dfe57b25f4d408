import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../contract/index.ts';
import { carry, revive } from '../../../electron/main/database/messages.ts';
import { isTrustedSender } from '../../../electron/main/ipc/sender.ts';
import { refusedSwitch } from '../../../electron/main/launch/switches.ts';
import { readWindowState, writeWindowState } from '../../../electron/main/window/windowState.ts';

describe('isTrustedSender', () => {
  const trusted = { webContentsId: 3, origin: 'app://rollbook' };
  const ours = { webContentsId: 3, isMainFrame: true, url: 'app://rollbook/index.html' };

  test('is the main frame of our window on our page', () => {
    expect(isTrustedSender(ours, trusted)).toBe(true);
    expect(isTrustedSender({ ...ours, url: 'app://rollbook/' }, trusted)).toBe(true);
  });

  test.each([
    ['another window', { webContentsId: 4 }],
    ['a frame inside', { isMainFrame: false }],
    ...[
      'https://rollbook/index.html',
      'app://evil/index.html',
      'app://rollbook.evil/',
      'app://rollbook:1/',
      'app:rollbook',
      'file:///index.html',
      'data:text/html,x',
      'about:blank',
      'blob:app://rollbook/1',
      'https://evil.example/#app://rollbook/',
      '',
      'rollbook',
    ].map((url): [string, { url: string }] => [`the page "${url}"`, { url }]),
  ])('is not %s', (_, difference) => {
    expect(isTrustedSender({ ...ours, ...difference }, trusted)).toBe(false);
  });

  test('is nobody while there is no window', () => {
    expect(isTrustedSender(ours, undefined)).toBe(false);
  });

  test('is a page of the development server only with its very port', () => {
    const server = { webContentsId: 3, origin: 'http://localhost:5173' };
    expect(isTrustedSender({ ...ours, url: 'http://localhost:5173/' }, server)).toBe(true);
    expect(isTrustedSender({ ...ours, url: 'http://localhost:5174/' }, server)).toBe(false);
  });
});

describe('refusedSwitch', () => {
  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '-remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--remote-debugging-address=0.0.0.0',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--inspect-port=1',
    '--inspect-wait',
    '--js-flags=--expose-gc',
    '--disable-web-security',
    '--load-extension=/x',
  ])('names %s', (argument) => {
    expect(refusedSwitch(['rollbook', 'x', argument])).toBe(argument.split('=')[0]);
  });

  test.each([
    '--user-data-dir=/inspect',
    '--inspector',
    'inspect',
    '/home/--inspect',
    '--lang=de',
    '--no-sandbox-x',
    '',
  ])('lets %j pass', (argument) => expect(refusedSwitch(['rollbook', argument])).toBeUndefined());
});

describe('the remembered window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const bounds = { x: 100, y: 50, width: 1180, height: 760 };

  function fileWith(text?: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'rollbook-window-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'window.json');
    if (text !== undefined) writeFileSync(path, text);
    return path;
  }

  test('comes back where it was', () => {
    const path = fileWith();
    writeWindowState(path, { bounds, isMaximized: true });
    expect(readWindowState(path, [screen])).toEqual({ bounds, isMaximized: true });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['left of every screen', { x: -1_150 }],
    ['right of every screen', { x: 1_850 }],
    ['above every screen', { y: -20 }],
    ['below every screen', { y: 1_060 }],
    ['too narrow to be seen', { width: 50 }],
    ['turned inside out', { width: -1_000 }],
  ])('is forgotten when it would be %s', (_, change) => {
    const path = fileWith(JSON.stringify({ bounds: { ...bounds, ...change }, isMaximized: false }));
    expect(readWindowState(path, [screen])).toBeUndefined();
  });

  test('may be on the second screen, and is forgotten when that is unplugged', () => {
    const path = fileWith(JSON.stringify({ bounds: { ...bounds, x: -1_500 }, isMaximized: false }));
    expect(readWindowState(path, [screen, { ...screen, x: -1_920 }])).toMatchObject({
      bounds: { x: -1_500 },
    });
    expect(readWindowState(path, [screen])).toBeUndefined();
  });

  test.each([
    '',
    'null',
    '7',
    '[]',
    '{}',
    '{"bounds":null}',
    '{"bounds":{"x":0,"y":0,"width":1180},"isMaximized":false}',
    '{"bounds":{"x":"0","y":0,"width":1180,"height":760},"isMaximized":false}',
    '{"bounds":{"x":0.5,"y":0,"width":1180,"height":760},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1e999,"height":760},"isMaximized":false}',
    '\0\0\0',
  ])('is forgotten when its file holds %j', (text) => {
    expect(readWindowState(fileWith(text), [screen])).toBeUndefined();
  });

  test('is not worth an error when it cannot be read or written', () => {
    const path = join(fileWith('x'), 'below-a-file');
    expect(readWindowState(path, [screen])).toBeUndefined();
    expect(() => writeWindowState(path, { bounds, isMaximized: false })).not.toThrow();
    expect(() => readFileSync(path)).toThrow('ENOTDIR');
  });
});

describe('errors between threads', () => {
  const across = (error: unknown) => revive(structuredClone(carry(error)));

  test('an AppError arrives as one, with everything but its cause', () => {
    const error = new AppError('conflict', 'the email is taken', {
      reason: 'email_taken',
      fields: { email: 'email_taken' },
      cause: new Error('private'),
    });
    const arrived = across(error);
    expect(arrived).toBeInstanceOf(AppError);
    expect(arrived).toMatchObject({
      code: 'conflict',
      reason: 'email_taken',
      fields: { email: 'email_taken' },
      message: 'the email is taken',
      stack: error.stack,
    });
    expect(arrived.cause).toBeUndefined();
  });

  test('an AppError without details has none afterwards', () => {
    const arrived = across(new AppError('not_found', 'x')) as AppError;
    expect([arrived.reason, arrived.fields]).toEqual([undefined, undefined]);
  });

  test('another error keeps its name and place and does not become one of ours', () => {
    const error = new TypeError('x is not a function');
    const arrived = across(error);
    expect(arrived).not.toBeInstanceOf(AppError);
    expect([arrived.name, arrived.stack]).toEqual(['TypeError', error.stack]);
  });

  test.each(['text', undefined, 7, { code: 'conflict' }])('%j is an error too', (thrown) => {
    expect(across(thrown)).toBeInstanceOf(Error);
    expect(across(thrown)).not.toBeInstanceOf(AppError);
  });
});
