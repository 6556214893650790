/**
 * `npm run bench [-- --json FILE] [--quick]`: measures the product through its front door and the bare limit of the same
 * work, in one run, on the same engines, and prints the ratio. Everything it starts and stores is its own.
 * `npm run bench -- market [--patents N]` measures search and matching in a made-up pool instead.
 */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from './figures.mjs';
import { startHouse } from './house.mjs';

const jsonFile = process.argv[process.argv.indexOf('--json') + 1];
const say = (/** @type {string} */ line) => void process.stderr.write(`  ${line}\n`);

const data = fs.mkdtempSync(join(tmpdir(), 'ipflow-bench-'));
fs.chmodSync(data, 0o711);
const house = await startHouse(data);
try {
  // What measures needs packages and libraries: starting the house has installed and built them.
  const rows = process.argv.includes('market')
    ? await (await import('./market/market.mjs')).measureMarket(house, say)
    : await (await import('./measure.mjs')).measure(house, say);
  printTable(rows);
  if (process.argv.includes('--json')) fs.writeFileSync(jsonFile ?? '', `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  await house.stop();
  fs.rmSync(data, { recursive: true, force: true });
}
