import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../contract/names.ts';
import type { Bridge, RollbookEvent } from '../../contract/envelope.ts';

/**
 * All that the window can reach. Data only: no ipcRenderer, no event object and no callback of ours crosses. Names and
 * inputs are checked in main, where an attacker in this window cannot get at the check.
 */
const bridge: Bridge = Object.freeze<Bridge>({
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  startJob: (name, input) => ipcRenderer.invoke(channels.job, name, input),
  cancelJob: (jobId) => ipcRenderer.invoke(channels.cancel, jobId),
  onEvent(listener) {
    const forward = (_event: unknown, event: RollbookEvent) => listener(event);
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.removeListener(channels.event, forward);
    };
  },
});

contextBridge.exposeInMainWorld('rollbook', bridge);
