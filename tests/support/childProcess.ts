import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

const runner = 'tests/support/children/run.mjs';

/** Starts `run` of tests/support/children/<name>.ts in a process of its own. */
export function startChild(name: string, values: readonly string[]): ChildProcess {
  return spawn(process.execPath, [runner, `tests/support/children/${name}.ts`, ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/**
 * Runs a child on a file system of its own: `prepare` is a shell text that may mount what it likes, seen by this child
 * only and gone with it. Undefined where the system does not allow that.
 */
export function runInNamespace(prepare: string, name: string, values: readonly string[]): unknown {
  if (spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status !== 0) return undefined;
  const script = `${prepare}\nexec "$@"`;
  const command = [process.execPath, runner, `tests/support/children/${name}.ts`, ...values];
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    ['--map-root-user', '--mount', 'sh', '-ec', script, 'sh', ...command],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the child ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
