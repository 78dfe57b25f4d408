import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../../contract/index.ts';
import { carry, revive } from '../../../electron/main/database/messages.ts';
import { describeError, systemCode } from '../../../electron/main/ipc/describeError.ts';
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
  const none = () => false;

  test.each([
    ['--remote-debugging-port=9222', '--remote-debugging-port'],
    ['--remote-debugging-port', '--remote-debugging-port'],
    ['-remote-debugging-port=0', '--remote-debugging-port'],
    [' --remote-debugging-port=0', '--remote-debugging-port'],
    ['\t--remote-debugging-pipe', '--remote-debugging-pipe'],
    ['/remote-debugging-port=0', '--remote-debugging-port'],
    ['--Remote-Debugging-PORT=0', '--remote-debugging-port'],
    ['--remote-debugging-address=0.0.0.0', '--remote-debugging-address'],
    ['--remote-allow-origins=*', '--remote-allow-origins'],
    ['--inspect', '--inspect'],
    ['--inspect=0.0.0.0:9229', '--inspect'],
    [' --INSPECT-brk ', '--inspect-brk'],
    ['--inspect-brk-node', '--inspect-brk-node'],
    ['--inspect-port=1', '--inspect-port'],
    ['--inspect-wait', '--inspect-wait'],
    ['--js-flags=--expose-gc', '--js-flags'],
    ['--disable-web-security', '--disable-web-security'],
    ['--load-extension=/x', '--load-extension'],
  ])('names %j', (argument, name) => {
    expect(refusedSwitch(['rollbook', 'x', argument], none)).toBe(name);
  });

  test('believes Chromium about a switch that no pattern finds', () => {
    const hasSwitch = (name: string) => name === 'remote-debugging-port';
    expect(refusedSwitch(['rollbook', '\u2003--remote-debugging-port'], hasSwitch)).toBe(
      '--remote-debugging-port',
    );
  });

  test.each([
    '--user-data-dir=/inspect',
    '--inspector',
    'inspect',
    '/home/--inspect',
    '/inspect/it',
    '--lang=de',
    '--no-sandbox-x',
    '',
  ])('lets %j pass', (argument) => expect(refusedSwitch(['rollbook', argument], none)).toBeUndefined());
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

  test("the system's code comes along, of the error or of its cause, and no foreign message does", () => {
    const full = Object.assign(new Error("disk full at 'secret'"), {
      name: 'SqliteError',
      code: 'SQLITE_FULL',
    });
    const fromSequelize = Object.assign(new Error('x'), { original: full });
    const ours = new AppError('io', 'the disk is full', { reason: 'disk_full', cause: fromSequelize });
    for (const error of [full, fromSequelize, ours]) expect(systemCode(across(error))).toBe('SQLITE_FULL');
    const cause = across(ours).cause;
    expect(cause).toMatchObject({ message: 'SQLITE_FULL' });
    expect(describeError(cause)).not.toContain('secret');
    expect(systemCode(across(Object.assign(new Error('x'), { code: 'secret words' })))).toBeUndefined();
    expect(systemCode(across(new AppError('io', 'x')))).toBeUndefined();
  });

  test('a description holds name, code and place, and of the message nothing', () => {
    const error = Object.assign(new TypeError('first secret\n    at secret (place)'), { code: 'ENOSPC' });
    const described = describeError(across(error));
    expect(described).toMatch(/^TypeError ENOSPC\n\s+at .*start\.test\.ts/);
    expect(described).not.toContain('secret');
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
