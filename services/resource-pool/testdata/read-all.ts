import { readFileSync } from 'node:fs';
import { readPatents } from '../src/sheet';

/** Reads a file to its end the way the import does, and prints what it found and what it cost. */
async function readAll(path: string): Promise<void> {
  let records = 0;
  let rejected = 0;
  const kept: unknown[] = [];
  for await (const { rows } of readPatents(path, { fileName: path })) {
    for (const { reading } of rows) {
      if (reading.ok) records++;
      else rejected++;
    }
    // The negative control: a reader that keeps everything must not survive the heap of the test.
    if (process.argv[3] === 'keep') kept.push(rows);
  }
  process.stdout.write(JSON.stringify({ records, rejected, peakMb: Math.round(peakKilobytes() / 1024) }));
}

/**
 * The most memory this very process held. On Linux `maxRSS` survives `exec`, so that it would tell of the test worker
 * that started us; the high-water mark of our own address space does not.
 */
function peakKilobytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

readAll(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
