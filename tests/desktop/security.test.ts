import { expect, test } from '../support/desktop.ts';

test('the window has no Node, a frozen bridge and a sandboxed process', async ({ launch }) => {
  const { application, window } = await launch();
  const seen = await window.evaluate(() => ({
    node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
    keys: Object.keys(self.rollbook).toSorted(),
    frozen: Object.isFrozen(self.rollbook),
    origin: location.origin,
  }));
  expect(seen).toEqual({
    node: ['undefined', 'undefined'],
    keys: ['call', 'cancelJob', 'onEvent', 'startJob'],
    frozen: true,
    origin: 'app://rollbook',
  });
  const switches = await application.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'));
  expect(switches).toBe(false);
});

test('a page may run no text as code and load nothing from elsewhere', async ({ launch }) => {
  const { window } = await launch();
  const outcome = await window.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const attempts = [
      () => fetch('https://example.org/'),
      () => fetch('http://127.0.0.1:1/'),
      () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.addEventListener('load', resolve);
          image.addEventListener('error', () => reject(new Error('no image')));
          image.src = 'https://example.org/pixel.png';
        }),
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.body.append(script);
        return Promise.reject(new Error('text as script'));
      },
      () => {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.injected = true">');
        return Promise.reject(new Error('text as html'));
      },
    ];
    const results = await Promise.allSettled(attempts.map(async (attempt) => attempt()));
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      allFailed: results.every(({ status }) => status === 'rejected'),
      injected: Reflect.get(window, 'injected') as unknown,
      violations: [...new Set(violations)].toSorted(),
    };
  });
  expect(outcome.allFailed).toBe(true);
  expect(outcome.injected).toBeUndefined();
  expect(outcome.violations).toEqual(expect.arrayContaining(['connect-src', 'frame-src', 'img-src']));
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

test('the window can neither leave its page, nor open another, nor reach files outside', async ({
  launch,
}) => {
  const { application, window } = await launch();
  const opened = await window.evaluate(() => self.open('https://example.org/'));
  expect(opened).toBeNull();
  await window.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await window.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  await window.waitForTimeout(300);
  expect(window.url()).toBe('app://rollbook/index.html');
  const statuses = await window.evaluate(async () => {
    const paths = [
      '../package.json',
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      '..%5c..%5cpackage.json',
    ];
    const replies = await Promise.all(paths.map((path) => fetch(`app://rollbook/${path}`)));
    return replies.map(({ status }) => status);
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied, all but writing to the clipboard', async ({ launch }) => {
  const { window } = await launch();
  const answers = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const camera = await navigator.mediaDevices?.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'refused',
    );
    return { states: [...new Set(states)], camera };
  });
  expect(answers).toEqual({ states: ['denied'], camera: 'refused' });
});

test('calls from another window, another page or a sub-frame are refused and change nothing', async ({
  launch,
}) => {
  const { application, call } = await launch();
  const replies = await application.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/dist/preload/index.cjs`;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, preload },
    });
    await other.loadURL('data:text/html,<h1>foreign</h1>');
    const attack = `Promise.all([
      rollbook.call('accounts.create', { username: 'eve', password: { mode: 'none' } }),
      rollbook.call('accounts.list', {}),
      rollbook.startJob('accounts.exportCsv', { scope: 'all' }),
      rollbook.cancelJob('x'),
    ])`;
    const answers: unknown = await other.webContents.executeJavaScript(attack);
    other.destroy();
    return answers;
  });
  const refused = {
    ok: false,
    error: { code: 'forbidden', reason: 'untrusted_sender', message: expect.any(String) },
  };
  expect(replies).toEqual([refused, refused, refused, refused]);
  expect(await call('accounts.list', {})).toMatchObject({ total: 0 });
});

test('wrong calls over the real bridge are refused with the right code', async ({ launch }) => {
  const { call, raw } = await launch();
  const password = { mode: 'none' };
  expect(await raw('accounts.purge', {})).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect(await raw('accounts.create', { username: 'eve', password, admin: true })).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { admin: 'unknown_key' } },
  });
  expect(await raw({ name: 'accounts.list' }, {})).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect(await call('accounts.list', {})).toMatchObject({ total: 0 });
});
