// The least that an Electron app with a window can be: what every start pays before it does anything of its own.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

app.on('window-all-closed', () => app.quit());

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1180,
    height: 760,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(path.join(__dirname, 'index.html'));
});
