import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { usualLook, type Look } from '../../../contract/look.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

export const appOrigin = 'app://rollbook';

/** Only types we ship are served. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const noncePlace = '__CSP_NONCE__';
const lookPlace = '__LOOK__';

/** The file below `root` that an address of ours means; undefined for any other address, type or place. */
export function resolveFile(root: string, address: string): { path: string; type: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  if (`${protocol}//${host}` !== appOrigin) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const path = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  const type = types[extname(path)];
  // After decoding and normalising, so that no way of writing ".." leads out.
  return path.startsWith(root + sep) && type !== undefined ? { path, type } : undefined;
}

/**
 * Answers a request of the window from the files of the renderer, with the headers of a page that trusts nobody. The page
 * is told how it should look, so that its first picture is right.
 */
export async function serveFile(
  root: string,
  request: { url: string; method: string },
  look: Look = usualLook,
): Promise<Response> {
  const file = request.method === 'GET' ? resolveFile(root, request.url) : undefined;
  if (!file) return new Response('not found', { status: 404 });
  let body: Buffer | string;
  try {
    body = await readFile(file.path);
  } catch {
    return new Response('not found', { status: 404 });
  }
  const nonce = randomBytes(16).toString('base64');
  const isPage = file.type.startsWith('text/html');
  if (isPage) {
    const words = [look.language, look.theme, look.density].join(' ');
    body = body.toString('utf8').replaceAll(noncePlace, nonce).replaceAll(lookPlace, words);
  }
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': file.type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      // Hashed names never change; the page itself carries a nonce and must be made anew.
      'cache-control': isPage ? 'no-store' : 'max-age=31536000, immutable',
    },
  });
}
