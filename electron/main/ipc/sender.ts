/** What a call tells about where it comes from. */
export interface Sender {
  webContentsId: number;
  isMainFrame: boolean;
  url: string;
}

export interface TrustedWindow {
  webContentsId: number;
  /** Scheme and host, such as `app://rollbook`. Node gives `app:` addresses the origin "null", so these are compared. */
  origin: string;
}

/** True only for the main frame of our window showing our own page. */
export function isTrustedSender(sender: Sender, trusted: TrustedWindow | undefined): boolean {
  if (trusted === undefined || !sender.isMainFrame || sender.webContentsId !== trusted.webContentsId)
    return false;
  if (!URL.canParse(sender.url)) return false;
  const { protocol, host } = new URL(sender.url);
  return `${protocol}//${host}` === trusted.origin;
}
