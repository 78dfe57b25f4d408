// The same mark at the same moment as renderer/components/markReady.ts sets it: content painted, window answering.
requestAnimationFrame(() => {
  setTimeout(() => performance.mark('rollbook:interactive'), 0);
});
