import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often a process looks whether it is idle (milliseconds). */
const lookEveryMs = 60_000;
/** Part of that time in which it may have worked and still counts as idle. */
const idleUtilizationMax = 0.1;
/** What must have come on top since it was given back last, to be worth a collection (bytes). */
const worthCollectingBytes = 16 * 1024 * 1024;

/**
 * Gives back what nobody uses: at once what starting left behind, which is as much as what stays, and later, in quiet minutes,
 * what work left behind. The engine itself collects only when much is allocated, so a process that idles would keep all that
 * for ever. A collection takes about a tenth of a second.
 */
export function giveBackMemory(): void {
  const collect = collector();
  collect();
  // The first quiet minute is worth another one in any case: the engine gives room back only when little was asked for lately.
  let kept = 0;
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > idleUtilizationMax) return;
    if (process.memoryUsage().heapTotal - kept < worthCollectingBytes) return;
    collect();
    kept = process.memoryUsage().heapTotal;
  }, lookEveryMs).unref();
}

/** The engine's own collector, which is only told to those who ask for it by a flag. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
