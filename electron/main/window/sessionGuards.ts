import type { Session, WebContents } from 'electron';

/** Writing to the clipboard is what the Copy buttons do; nothing else is ever granted. */
const grantedPermission = 'clipboard-sanitized-write';

/** Denies everything a page could ask of the computer or the network. `allowedOrigins` are those of our own page. */
export function guardSession(session: Session, allowedOrigins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(permission === grantedPermission && details.isMainFrame);
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === grantedPermission);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const allowed = allowedOrigins.some((origin) => url.startsWith(`${origin}/`));
    callback({ cancel: !allowed && !url.startsWith('devtools://') });
  });
}

/** Keeps a page where it is: no navigation, no new windows, no embedded pages. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
