/** Paper is white: the window is light while it is printed, whatever it is on screen. Returns how to stop that. */
export function lightWhilePrinting(): () => void {
  const root = document.documentElement;
  let before: { scheme: string | null; theme: string | undefined } | undefined;
  const brighten = () => {
    before ??= { scheme: root.getAttribute('data-mantine-color-scheme'), theme: root.dataset['theme'] };
    root.setAttribute('data-mantine-color-scheme', 'light');
    root.dataset['theme'] = 'light';
  };
  const restore = () => {
    if (before === undefined) return;
    if (before.scheme !== null) root.setAttribute('data-mantine-color-scheme', before.scheme);
    if (before.theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = before.theme;
    before = undefined;
  };
  window.addEventListener('beforeprint', brighten);
  window.addEventListener('afterprint', restore);
  return () => {
    window.removeEventListener('beforeprint', brighten);
    window.removeEventListener('afterprint', restore);
    restore();
  };
}
