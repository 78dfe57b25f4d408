/**
 * Switches that would let another program on this computer look into the window or run code in it. Chromium reads
 * them whatever the fuses say, so a packaged program refuses to start with them.
 */
const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'js-flags',
  'disable-web-security',
  'load-extension',
  'host-rules',
  'user-agent',
];

// Node reads its own switches from the arguments; those of Windows may begin with a slash and ignore letter case.
const written = new RegExp(`^(?:--?|/)(${refused.join('|')})(?:=|$)`, 'i');

/**
 * The first refused switch, for the message; undefined when the program may start. `hasSwitch` asks Chromium itself,
 * which trims blanks and knows more ways of writing a switch than any pattern of ours.
 */
export function refusedSwitch(
  commandLine: readonly string[],
  hasSwitch: (name: string) => boolean,
): string | undefined {
  const scanned = commandLine.map((argument) => written.exec(argument.trim())?.[1]?.toLowerCase());
  const name = refused.find((candidate) => hasSwitch(candidate) || scanned.includes(candidate));
  return name === undefined ? undefined : `--${name}`;
}
