import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/main/protocol/contentSecurityPolicy.ts';
import { resolveFile, serveFile } from '../../../electron/main/protocol/serveFile.ts';

let folder = '';
let root = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollbook-serve-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-secret'));
  writeFileSync(join(root, 'index.html'), '<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__">');
  writeFileSync(join(root, 'assets', 'app.js'), 'const placeholder = "__CSP_NONCE__";');
  writeFileSync(join(root, 'assets', 'app.js.map'), '{}');
  writeFileSync(join(root, 'ümlaut name.css'), 'a{}');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'renderer-secret', 'index.html'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => serveFile(root, { url, method });

/** Ways to ask for what is not the window's. None may find anything, and none may throw. */
const outside = [
  'app://rollbook/../secret.html',
  'app://rollbook/../../../../etc/passwd',
  'app://rollbook/%2e%2e/secret.html',
  'app://rollbook/%2E%2E%2Fsecret.html',
  'app://rollbook/assets/..%2f..%2fsecret.html',
  'app://rollbook/..%5csecret.html',
  'app://rollbook/..\\secret.html',
  'app://rollbook/%252e%252e/secret.html',
  'app://rollbook/../renderer-secret/index.html',
  'app://rollbook/..%2frenderer-secret%2findex.html',
  'app://rollbook//etc/passwd',
  'app://rollbook/index.html%00.js',
  'app://rollbook/%00',
  'app://rollbook/%E0%A4%A',
  'app://rollbook/%',
  'app://rollbook/assets/app.js.map',
  'app://rollbook/assets',
  'app://rollbook/assets/',
  'app://rollbook/rollbook.db',
  'app://rollbook/missing.html',
  'app://rollbook:80/index.html',
  'app://other/index.html',
  'app://rollbook.evil/index.html',
  'app:///index.html',
  'app:rollbook/index.html',
  'file:///etc/passwd',
  'http://rollbook/index.html',
  'data:text/html,x',
  'not an address',
  '',
];

describe('what lies elsewhere', () => {
  test.each(outside)('%j is not found', async (url) => {
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([404, 'not found']);
  });

  test.each(outside)('%j leads to no path outside the root', (url) => {
    const path = resolveFile(root, url)?.path ?? join(root, 'x');
    expect(path.startsWith(`${root}/`)).toBe(true);
    expect(path).not.toContain('..');
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'get'])('%s is not answered', async (method) => {
    expect((await get('app://rollbook/index.html', method)).status).toBe(404);
  });
});

describe('what is served', () => {
  test.each([
    ['app://rollbook/', 'text/html; charset=utf-8'],
    ['app://rollbook/index.html?x=../y#z', 'text/html; charset=utf-8'],
    ['app://rollbook/assets/./app.js', 'text/javascript; charset=utf-8'],
    ['app://rollbook/%C3%BCmlaut%20name.css', 'text/css; charset=utf-8'],
  ])('%s comes with its type and the headers of a page that trusts nobody', async (url, type) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    });
  });

  test('the page carries the nonce of its header, a new one each time', async () => {
    const nonces: string[] = [];
    for (let visit = 0; visit < 3; visit += 1) {
      const response = await get('app://rollbook/');
      const nonce =
        /'nonce-([\w+/=]+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(await response.text()).toBe(`<meta content="${nonce}"><style nonce="${nonce}">`);
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(response.headers.get('cache-control')).toBe('no-store');
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(3);
  });

  test('a script is served byte for byte', async () => {
    expect(await (await get('app://rollbook/assets/app.js')).text()).toContain('__CSP_NONCE__');
  });
});

describe('the content security policy', () => {
  const policy = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]),
  );

  test('begins with nothing and adds only our own files', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    const sources = [...policy].filter(([name]) => name.endsWith('-src')).flatMap(([, values]) => values);
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'nonce-abc'", 'data:']));
    expect(policy.get('img-src')).toContain('data:');
    expect(sources.filter((source) => source === 'data:')).toHaveLength(1);
  });

  test('runs scripts from files only: none inline, none evaluated', () => {
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|http|\*|blob:|wasm/);
  });

  test('allows no frames around it, no forms and no base address', () => {
    for (const name of ['frame-ancestors', 'form-action', 'base-uri'])
      expect(policy.get(name)).toEqual(["'none'"]);
  });
});
