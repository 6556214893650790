// 看板：在终端上实时显示累计数；断线自动续传，不漏不重。
// A dashboard: the totals on the terminal as they change; a lost connection is taken up without gap or repeat.
//
//   IPFLOW_URL=https://… IPFLOW_API_KEY=ipk_… node dashboard.mjs pool.patents transfer.patents
import { createClient, foldTotals, followCounters, totalKey } from '@ipflow/sdk';

const metrics = process.argv.slice(2);
const client = createClient({ baseUrl: process.env.IPFLOW_URL, apiKey: process.env.IPFLOW_API_KEY });
const ending = new AbortController();
process.once('SIGTERM', () => ending.abort());
process.once('SIGINT', () => ending.abort());

let totals = new Map();
const interrupted = () => console.log('连接中断，正在续传；所示数字可能滞后');
for await (const item of followCounters(client, { signal: ending.signal, onInterrupted: interrupted })) {
  totals = foldTotals(totals, item);
  const shown = metrics.map((metric) => {
    const all = { metric, grain: 'all', period: 'all', dimension: 'all', value: '' };
    return `${metric} ${totals.get(totalKey(all))?.n ?? 0}`;
  });
  console.log(`#${item.id} ${item.kind} ${shown.join(' ')}`);
}
