/**
 * Puts the text of an element on the clipboard. The modern way may be refused by the window's permissions, so the old
 * way, which needs none, comes after it. Resolves to whether one of them worked.
 */
export async function copyText(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    const selection = window.getSelection();
    selection?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}

/** As `copyText`, for words that stand nowhere as they are. */
export async function copyWords(words: string): Promise<boolean> {
  const element = document.createElement('span');
  element.textContent = words;
  element.style.cssText = 'position: fixed; opacity: 0; white-space: pre; user-select: text';
  element.setAttribute('aria-hidden', 'true');
  document.body.append(element);
  try {
    return await copyText(element);
  } finally {
    element.remove();
  }
}
