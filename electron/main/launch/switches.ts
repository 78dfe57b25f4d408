/**
 * Switches that would let another program on this computer look into the window or run code in it. Chromium reads
 * them whatever the fuses say, so a packaged program refuses to start with them.
 */
const refused =
  /^--?(remote-debugging-(port|pipe|address)|remote-allow-origins|inspect(-brk|-port|-publish-uid|-wait)?|js-flags|disable-web-security|load-extension|host-rules|user-agent)(=|$)/;

/** The first refused switch among the arguments, for the message; undefined when the program may start. */
export function refusedSwitch(commandLine: readonly string[]): string | undefined {
  const switches = commandLine.filter((argument) => refused.test(argument));
  return switches[0]?.split('=')[0];
}
