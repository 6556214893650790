import { strict as assert } from 'node:assert';
import { randomInt, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

const { patentCheckDigit } = createRequire(import.meta.url)('@ipflow/kernel');

/** How long the dashboard may take to show a change, in milliseconds. */
const SEEN_MS = 20_000;
const METRIC = 'transfer.patents';
const HEADER = '申请号,专利名称,申请人,主分类号,申请日,授权公告日,专利类型,法律状态,地址';
const OWNER = '合成示例光电有限公司';
const BUYER = '合成示例装备有限公司';

/**
 * The main job: a center imports patents, files a transfer of two, the office registers it, a dashboard sees the total move
 * by exactly two, the office revokes it, the dashboard sees it move back.
 * @param {import('./story.mjs').Stage} stage
 */
export async function transferStory({ signIn, say }) {
  const [center, reviewer, office, dashboard] = await Promise.all(
    ['center', 'reviewer', 'office', 'dashboard'].map(signIn),
  );
  if (!center || !reviewer || !office || !dashboard)
    throw new Error('the demo accounts are missing; run npm start -- --fresh');
  const wall = await openWall(dashboard);
  const before = wall.total();
  say(`看板   今年转让 ${before} 件次 · the dashboard shows ${before}`);

  const numbers = [newNumber(), newNumber()];
  const rows = numbers.map(
    (number) =>
      `${number},合成：一种示例传感器,${OWNER},G01D5/353,2021-03-15,2023-06-01,发明,有效,湖北省武汉市洪山区珞喻路1号`,
  );
  const file = [
    HEADER,
    ...rows,
    '202310123456.7,合成：校验位错误,示例,G01D5/353,2023-01-01,,发明,,湖北省武汉市',
  ].join('\n');
  const report = await center.upload(`/api/imports/${randomUUID()}?fileName=story.csv`, file);
  assert.equal(report.listed, 2, 'two good rows land');
  assert.equal(report.rejected, 1, 'the bad row is reported');
  const { items: rejects } = await center.get(`/api/imports/${report.id}/rejects`);
  say(`中心   导入 2 件，拒绝 1 行：第 ${rejects[0].rowNumber} 行“${rejects[0].value}” ${rejects[0].reason}`);

  const transferId = randomUUID();
  const filing = {
    transferId,
    patentNumbers: numbers,
    terms: {
      kind: 'contract',
      transferors: [OWNER],
      transferees: [{ name: BUYER, divisionCode: '420500' }],
      priceFen: '88000000',
      agreedOn: '2026-01-15',
      contractNumber: '合成-故事',
    },
  };
  await center.post('/api/transfers', filing);
  say(`中心   提交转让 ${transferId}（2 件，88 万元），专利已占用`);
  const second = await center.attempt('/api/transfers', { ...filing, transferId: randomUUID() });
  assert.equal(second.status, 422, 'a second transfer of the same patents is refused');
  say(`中心   再次提交同样的专利：${second.body.reasons.length} 条理由，${second.body.reasons[0].message}`);
  assert.equal(wall.total(), before, 'a filing counts nothing');

  await reviewer.post(`/api/transfers/${transferId}/registration`, {});
  await wall.becomes(before + 2);
  say(`审查员 登记；看板 ${before} → ${wall.total()}（+2）`);
  const moved = await dashboard.get(`/api/patents/${numbers[0]}`);
  assert.deepEqual(moved.holders, [BUYER], 'the transferee holds the patent now');

  await office.post(`/api/transfers/${transferId}/revocation`, { reason: '故事：登记有误，撤销' });
  await wall.becomes(before);
  say(`省局   撤销；看板 ${before + 2} → ${wall.total()}（-2）`);
  const { items: totals } = await dashboard.get(
    `/api/counters/totals?metric=${METRIC}&grain=year&from=${thisYear()}&to=${thisYear()}`,
  );
  assert.equal(totals[0]?.n ?? 0, before, 'the total read by itself agrees with the stream');
  const { history } = await office.get(`/api/transfers/${transferId}`);
  say(`经过   ${history.map((/** @type {{ term: string }} */ { term }) => term).join(' → ')}`);
  wall.close();
}

/**
 * A dashboard: the year's total as the live stream tells it.
 * @param {import('./client.mjs').Client} client
 */
async function openWall(client) {
  const closing = new AbortController();
  let total = 0;
  /** @type {() => void} */
  let changed = () => {};
  const opened = new Promise((resolve, reject) => {
    void (async () => {
      for await (const { event, data } of client.stream(
        `/api/counters/stream?metric=${METRIC}`,
        closing.signal,
      )) {
        const mine = (data.totals ?? []).find(isYearTotal);
        if (mine) total = mine.n;
        if (event === 'snapshot') resolve(undefined);
        changed();
      }
    })().catch((error) => closing.signal.aborted || reject(error));
  });
  await opened;
  return {
    total: () => total,
    close: () => closing.abort(),
    /** @param {number} wanted */
    becomes: (wanted) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`the dashboard shows ${total}, not ${wanted}, after ${SEEN_MS} ms`)),
          SEEN_MS,
        );
        changed = () => {
          if (total !== wanted) return;
          clearTimeout(late);
          resolve(undefined);
        };
        changed();
      }),
  };
}

/** @param {{ grain: string, period: string, dimension: string }} total */
function isYearTotal({ grain, period, dimension }) {
  return grain === 'year' && period === thisYear() && dimension === 'all';
}

function thisYear() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 4);
}

/** A patent number that no real patent has yet: a serial number from the far end of its year. */
function newNumber() {
  const body = `20211${randomInt(9_000_000, 9_999_999)}`;
  return `${body}.${patentCheckDigit(body)}`;
}
