// Real numbers of tests, from the JSON reports of Vitest and Playwright.
import { readJson } from '../runtime/cache.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} file
 * @returns {Counts | undefined} undefined when the runner ended before it could report
 */
export function readVitestCounts(file) {
  const report = readJson(file);
  if (!report) return undefined;
  return {
    passed: Number(report.numPassedTests),
    failed: Number(report.numFailedTests),
    skipped: Number(report.numPendingTests) + Number(report.numTodoTests),
  };
}

/**
 * @param {string} file
 * @returns {Counts | undefined} a test that passed only when repeated is flaky, and counts as failed
 */
export function readPlaywrightCounts(file) {
  const stats = /** @type {Record<string, number> | undefined} */ (readJson(file)?.stats);
  if (!stats) return undefined;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}
