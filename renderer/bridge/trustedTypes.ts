interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/**
 * Mantine writes its CSS variables into a style element through innerHTML. Under Trusted Types that needs a policy;
 * this one lets through text without `<`, which cannot become an element, and has no way for scripts at all.
 */
export function allowPlainText(): void {
  window.trustedTypes?.createPolicy('default', { createHTML: withoutMarkup });
}

export function withoutMarkup(text: string): string {
  if (text.includes('<')) throw new TypeError('markup is not written as text in this window');
  return text;
}

/** The nonce that main put into this page, for the style elements that Mantine adds. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
