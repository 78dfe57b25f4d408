import { readFileSync } from 'node:fs';
import type { OpenWindow } from './windows.ts';

/**
 * Megabytes that the window's process has for itself, after what nobody needs any more is gone. Where the system does not
 * tell, with what it shares with others.
 */
export async function memoryOf({ app, page }: OpenWindow): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(500);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { pid, workingSet } = await app.evaluate(({ app: electron, BrowserWindow }) => {
    const process = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    const metrics = electron.getAppMetrics().find((metric) => metric.pid === process);
    return { pid: process ?? 0, workingSet: metrics?.memory.workingSetSize ?? 0 };
  });
  return (privateKilobytes(pid) ?? workingSet) / 1_024;
}

function privateKilobytes(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const amounts = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
  return amounts.reduce((sum, [, amount]) => sum + Number(amount), 0);
}
