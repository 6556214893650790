import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { OWNER, importTwo } from './story.patents.mjs';
import { openWall, readTotal } from './story.wall.mjs';

const METRIC = 'transfer.patents';
const BUYER = '合成示例装备有限公司';
const BAD_ROW = '202310123456.7,合成：校验位错误,示例,G01D5/353,2023-01-01,,发明,,湖北省武汉市';

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
  const wall = await openWall(dashboard, [METRIC]);
  const total = () => wall.totals()[METRIC] ?? 0n;
  const before = total();
  say(`看板   今年转让 ${before} 件次 · the dashboard shows ${before}`);

  const { numbers, report } = await importTwo(center, [BAD_ROW]);
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
  assert.equal(total(), before, 'a filing counts nothing');

  await reviewer.post(`/api/transfers/${transferId}/registration`, {});
  await wall.becomes({ [METRIC]: before + 2n });
  say(`审查员 登记；看板 ${before} → ${total()}（+2）`);
  const moved = await dashboard.get(`/api/patents/${numbers[0]}`);
  assert.deepEqual(moved.holders, [BUYER], 'the transferee holds the patent now');

  await office.post(`/api/transfers/${transferId}/revocation`, { reason: '故事：登记有误，撤销' });
  await wall.becomes({ [METRIC]: before });
  say(`省局   撤销；看板 ${before + 2n} → ${total()}（-2）`);
  assert.equal(await readTotal(dashboard, METRIC), before, 'the total read by itself agrees with the stream');
  const { history } = await office.get(`/api/transfers/${transferId}`);
  say(`经过   ${history.map((/** @type {{ term: string }} */ { term }) => term).join(' → ')}`);
  wall.close();
}
