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

const refused = {
  ok: false,
  error: { code: 'forbidden', reason: 'untrusted_sender', message: expect.any(String) as unknown },
};

const attack = `Promise.all([
  rollbook.call('accounts.create', { username: 'eve', password: { mode: 'none' } }),
  rollbook.call('accounts.list', {}),
  rollbook.startJob('accounts.exportCsv', { scope: 'all' }),
  rollbook.cancelJob('x'),
])`;

test('calls from another window are refused, although it shows our own page', async ({ launch }) => {
  const { application, call } = await launch();
  const replies = await application.evaluate(async ({ app, BrowserWindow, session }, text) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        preload: `${app.getAppPath()}/dist/preload/index.cjs`,
        session: session.fromPartition('rollbook'),
      },
    });
    await other.loadURL('app://rollbook/index.html');
    const answers: unknown = await other.webContents.executeJavaScript(text);
    const address = other.webContents.getURL();
    other.destroy();
    return { address, answers };
  }, attack);
  expect(replies).toEqual({
    address: 'app://rollbook/index.html',
    answers: [refused, refused, refused, refused],
  });
  expect(await call('accounts.list', {})).toMatchObject({ total: 0 });
});

test('calls from our own window are refused as soon as it shows a foreign page', async ({ launch }) => {
  const { application } = await launch();
  const seen = await application.evaluate(async ({ BrowserWindow }, text) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    // The guards are lifted: what is left is the check of the sender's origin.
    contents.session.webRequest.onBeforeRequest(null);
    await contents.loadURL('data:text/html,<h1>foreign</h1>');
    const answers: unknown = await contents.executeJavaScript(text);
    await contents.loadURL('app://rollbook/index.html');
    const own: unknown = await contents.executeJavaScript("rollbook.call('accounts.list', {})");
    return { answers, own };
  }, attack);
  expect(seen.answers).toEqual([refused, refused, refused, refused]);
  expect(seen.own).toMatchObject({ ok: true, value: { total: 0 } });
});

test('a sub-frame of our own origin has no bridge, and main would refuse it by its frame alone', async ({
  launch,
}) => {
  const { application } = await launch();
  const seen = await application.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    // Pages of our origin without our policy, which would admit no frame.
    contents.removeAllListeners('will-frame-navigate');
    contents.session.protocol.unhandle('app');
    contents.session.protocol.handle('app', ({ url }) => {
      const body = url.endsWith('inner.html') ? '<h1>inner</h1>' : '<iframe src="/inner.html"></iframe>';
      return new Response(body, { headers: { 'content-type': 'text/html' } });
    });
    await contents.loadURL('app://rollbook/index.html');
    const [inner] = contents.mainFrame.frames;
    if (!inner) throw new Error('no frame');
    // A frame without the preload cannot send, so its message is handed to the handler that ipcMain keeps.
    type Handler = (event: unknown, name: string, input: unknown) => Promise<unknown>;
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>;
    const from = (senderFrame: unknown) =>
      handlers.get('op:call')?.({ sender: contents, senderFrame }, 'accounts.list', {});
    return {
      address: inner.url,
      bridge: await inner.executeJavaScript('typeof rollbook'),
      inner: await from(inner),
      main: await from(contents.mainFrame),
      gone: await from(null),
    };
  });
  expect(seen).toEqual({
    address: 'app://rollbook/inner.html',
    bridge: 'undefined',
    inner: refused,
    main: expect.objectContaining({ ok: true }) as unknown,
    gone: refused,
  });
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
