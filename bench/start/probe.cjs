// Loaded into the main process of both apps by Electron's `-r`. The page itself notes when it was ready; this only
// carries the time out, so neither polling nor a debugging connection delays what is measured.
const { app } = require('electron');

const times = { main: Date.now() };

const readMark = `new Promise((resolve) => {
  const look = () => {
    const [mark] = performance.getEntriesByName('rollbook:interactive');
    if (!mark) return;
    resolve({ page: performance.timeOrigin, interactive: performance.timeOrigin + mark.startTime });
  };
  new PerformanceObserver(look).observe({ type: 'mark', buffered: true });
  look();
})`;

void app.whenReady().then(() => (times.ready = Date.now()));
app.on('web-contents-created', (_event, contents) => {
  times.window ??= Date.now();
  contents.once('dom-ready', () => {
    void contents.mainFrame.executeJavaScript(readMark).then((ofPage) => report(ofPage));
  });
});

function report(ofPage) {
  process.stdout.write(`rollbook-start:${JSON.stringify({ ...times, ...ofPage })}\n`, () => app.quit());
}
