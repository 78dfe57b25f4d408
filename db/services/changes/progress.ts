/** How often progress is worth a message, in milliseconds. */
const interval = 100;

/** Reports where long work is, at its beginning, at its end and ten times a second between. */
export function createProgress(report: (progress: unknown) => void, total: number) {
  let reportedAt = performance.now();
  report({ done: 0, total });
  return (done: number): void => {
    const at = performance.now();
    if (done < total && at - reportedAt < interval) return;
    reportedAt = at;
    report({ done, total });
  };
}
