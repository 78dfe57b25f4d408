import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Letterhead } from '../../../contract/settings.ts';
import type { MainCatalogue } from '../text/en.ts';
import type { Paper } from './paper.ts';
import { slipStyle } from './slipStyle.ts';

/** One person's slip. */
export interface SlipData {
  displayName: string;
  username: string;
  password: string;
  /** Until when a code can be exchanged; null for a password. */
  expiresAt: string | null;
  /** Whether a password of one's own is asked for at the next visit. */
  mustChange: boolean;
}

export interface SlipLook {
  letterhead: Letterhead;
  words: MainCatalogue['slip'];
  /** Of the texts and dates, such as `de-AT`. */
  locale: string;
  paper: Paper;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

function letterheadOf({ name, lines }: Letterhead): string {
  const parts = [
    ...(name === '' ? [] : [['business', name]]),
    ...lines.filter(Boolean).map((line) => ['', line]),
  ];
  if (parts.length === 0) return '';
  const spans = parts.map(
    ([kind = '', text = '']) => `<span class="${kind}" dir="auto">${escaped(text)}</span>`,
  );
  return `<header class="letterhead">${spans.join('')}</header>`;
}

/** What to do with it, in one sentence. */
function adviceOf({ expiresAt, mustChange }: SlipData, words: SlipLook['words']): string {
  if (expiresAt !== null) return words.exchange;
  return mustChange ? words.changeNext : words.keep;
}

/** Longer texts are set smaller, so that most of them still take one line. */
const longName = 60;
const longSecret = 48;

function slipOf(slip: SlipData, { words, locale }: SlipLook, head: string): string {
  const { displayName, username, password, expiresAt } = slip;
  const name = displayName === '' ? username : displayName;
  const secretLabel = expiresAt === null ? words.password : words.code;
  const until =
    expiresAt === null
      ? ''
      : `<p class="validity">${escaped(words.validUntil(wordInstant(expiresAt, locale)))}</p>`;
  return `<article class="slip">${head}
<p class="name ${name.length > longName ? 'long' : ''}" dir="auto">${escaped(name)}</p>
<dl><dt>${escaped(words.login)}</dt><dd dir="auto">${escaped(username)}</dd>
<dt>${escaped(secretLabel)}</dt>
<dd class="secret ${password.length > longSecret ? 'long' : ''}" dir="ltr">${escaped(password)}</dd></dl>
${until}<p class="advice">${escaped(adviceOf(slip, words))}</p></article>
`;
}

function wordInstant(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant));
}

/** Slips made before other work of main gets its turn: about 2 ms. */
const atOnce = 200;

/**
 * The page of all slips, four of them on a sheet with a line to cut between. `nonce` is what the page's policy lets its
 * one style sheet in by; there is nothing else in it that could be run or loaded, and every text is escaped.
 */
export async function slipPage(slips: readonly SlipData[], look: SlipLook, nonce: string): Promise<string> {
  const head = letterheadOf(look.letterhead);
  const parts: string[] = [];
  for (const [place, slip] of slips.entries()) {
    parts.push(slipOf(slip, look, head));
    if (place % atOnce === atOnce - 1) await nextTurn();
  }
  return `<!doctype html><html lang="${escaped(look.locale)}"><head><meta charset="utf-8">
<title>${escaped(look.words.title)}</title>
<style nonce="${escaped(nonce)}">${slipStyle(look.paper)}</style></head><body>
${parts.join('')}</body></html>`;
}
