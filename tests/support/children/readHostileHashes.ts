import { adoptHash, identifyHash, verifyPassword } from '../../../db/passwords/index.ts';
import { expensiveHashes, malformedHashes } from '../hostileHashes.ts';

export interface HostileReport {
  /** In MB: the most that the process ever held, its compiler included, and how much of that the hashes took. */
  most: number;
  grown: number;
  slowest: number;
  accepted: string[];
}

const memory = () => process.resourceUsage().maxRSS / 1_024;

/** Gives every hostile text to each way in and prints what came of it. */
export async function run(): Promise<void> {
  const before = memory();
  const accepted: string[] = [];
  let slowest = 0;
  for (const hash of [...expensiveHashes, ...malformedHashes]) {
    const start = performance.now();
    const adopted = await adoptHash(hash);
    if (identifyHash(hash) || !('unusable' in adopted) || (await verifyPassword(hash, 'password')))
      accepted.push(hash.slice(0, 80));
    slowest = Math.max(slowest, performance.now() - start);
  }
  const report: HostileReport = { most: memory(), grown: memory() - before, slowest, accepted };
  console.log(JSON.stringify(report));
}
