import type { Page } from '@playwright/test';
import { expect, test } from '../support/desktop.ts';

/** Runs in the page before an attempt: collects what the policy refuses from then on. */
function collectViolations(): void {
  const violations: string[] = [];
  Reflect.set(window, 'violations', violations);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI}`),
  );
}

function violationsOf(window: Page): Promise<string[]> {
  return window.evaluate(() => Reflect.get(window, 'violations') as string[]);
}

/** What a page tries, and the directive that refuses it. Each runs in the page and brings its own proof of failure. */
const attempts: { title: string; directive: string; attempt: () => unknown }[] = [
  {
    title: 'fetch from the internet',
    directive: 'connect-src',
    attempt: () => fetch('https://example.org/'),
  },
  {
    title: 'fetch from this computer',
    directive: 'connect-src',
    attempt: () => fetch('http://127.0.0.1:1/'),
  },
  {
    title: 'open a socket',
    directive: 'connect-src',
    attempt: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket('ws://127.0.0.1:1/');
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', () => reject(new Error('no socket')));
      }),
  },
  {
    title: 'show a picture from elsewhere',
    directive: 'img-src',
    attempt: () =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.addEventListener('load', resolve);
        image.addEventListener('error', () => reject(new Error('no image')));
        image.src = 'https://example.org/pixel.png';
      }),
  },
  {
    title: 'load a script from elsewhere',
    directive: 'require-trusted-types-for',
    attempt: () => {
      const script = document.createElement('script');
      script.src = 'https://example.org/script.js';
      document.head.append(script);
    },
  },
  {
    title: 'write text into a script',
    directive: 'require-trusted-types-for',
    attempt: () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
    },
  },
  {
    title: 'put a text node into a script',
    directive: 'require-trusted-types-for',
    attempt: () => {
      const script = document.createElement('script');
      script.append(document.createTextNode('window.injected = true'));
      document.body.append(script);
    },
  },
];

for (const { title, directive, attempt } of attempts) {
  test(`a page may not ${title}`, async ({ launch }) => {
    const { window } = await launch();
    await window.evaluate(collectViolations);
    await expect(window.evaluate(attempt)).rejects.toThrow(/Failed to|no socket|no image/);
    await expect.poll(() => violationsOf(window)).toContainEqual(expect.stringContaining(`${directive} `));
    expect(await window.evaluate(() => typeof Reflect.get(window, 'injected'))).toBe('undefined');
  });
}

test('markup is not written as text, not even by our own policy for plain text', async ({ launch }) => {
  const { window } = await launch();
  const writing = window.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.injected = 1">'),
  );
  await expect(writing).rejects.toThrow(/markup is not written/);
  expect(await window.locator('img[src="x"]').count()).toBe(0);
});

test('an attribute does not become code', async ({ launch }) => {
  const { window } = await launch();
  await window.evaluate(collectViolations);
  const trying = window.evaluate(() => {
    const image = new Image();
    document.body.append(image);
    image.setAttribute('onerror', 'window.injected = "attribute"');
    image.dispatchEvent(new Event('error'));
  });
  // Newer Chromium refuses the attribute itself, an older one only to run it.
  await trying.catch(() => undefined);
  await expect
    .poll(() => violationsOf(window))
    .toContainEqual(expect.stringMatching(/^(script-src|require-trusted-types-for)/));
  expect(await window.evaluate(() => typeof Reflect.get(window, 'injected'))).toBe('undefined');
});

test('a page may hold no other page, and an empty frame has no bridge', async ({ launch }) => {
  const { window } = await launch();
  await window.evaluate(collectViolations);
  const empty = await window.evaluate(() => {
    const addresses = ['', 'https://example.org/', 'app://rollbook/index.html', 'data:text/html,x'];
    const frames = addresses.map((src) => {
      const frame = document.createElement('iframe');
      if (src !== '') frame.src = src;
      document.body.append(frame);
      return frame;
    });
    const inner = frames[0]?.contentWindow;
    return { isThere: Boolean(inner), bridge: typeof Reflect.get(inner ?? {}, 'rollbook') };
  });
  expect(empty).toEqual({ isThere: true, bridge: 'undefined' });
  // Header and page carry the policy, so each is told twice.
  await expect.poll(async () => new Set(await violationsOf(window)).size).toBe(3);
  expect((await violationsOf(window)).every((violation) => violation.startsWith('frame-src '))).toBe(true);
});

test('eval is refused by the policy', async ({ launch }) => {
  const { window } = await launch();
  // Playwright's own evaluate passes over the policy; the protocol can be told not to.
  const session = await window.context().newCDPSession(window);
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: 'eval("1 + 1")',
    allowUnsafeEvalBlockedByCSP: false,
  });
  expect(exceptionDetails?.exception?.description).toMatch(/EvalError|TrustedScript/);
});
