import { fromMessageJson, market, type JsonValue } from '@ipflow/contracts';
import { HUBEI_PREFECTURES, type LocalDate } from '@ipflow/kernel';
import { createHash } from 'node:crypto';
import { escaped } from '../export/html';
import type { ShownDataIp } from './data-ip.queries';

const style = `body{font-family:"Songti SC",SimSun,serif;max-width:46rem;margin:2rem auto;line-height:1.7;
border:2px solid #8c1c13;padding:2rem}h1{text-align:center;color:#8c1c13;letter-spacing:.3em}
dl{display:grid;grid-template-columns:9rem 1fr;row-gap:.3rem}dd{margin:0;overflow-wrap:anywhere}
.standing{text-align:center;font-weight:bold}footer{margin-top:2rem;border-top:1px solid #333}
@media print{body{margin:0}}`;

/** What a browser may do with the page: show it in its own style, and nothing else. */
export const certificatePagePolicy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const causeNames: Readonly<Record<string, string>> = {
  cancelled: '已注销',
  revoked: '已撤销',
  expired: '已期满',
};
const sourceNames: Readonly<Record<string, string>> = {
  own: '自行产生',
  public: '公共数据',
  licensed: '协议取得',
  collected: '依法采集',
};

/** 数据知识产权登记证 to print, with how it stands on the day it is shown. */
export function certificatePage(row: ShownDataIp, shownOn: LocalDate): string {
  const facts = certifiedFacts(row).map(
    ([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(`数据知识产权登记证 ${row.number}`)}</title>
<style>${style}</style></head><body>
<h1>数据知识产权登记证</h1>
<p class="standing">${escaped(standingOf(row))}</p>
<dl>${facts.join('')}</dl>
<footer><p>湖北省知识产权局　查询日期 ${escaped(shownOn)}</p>
<p>本页由登记簿即时生成，效力以登记簿为准；请以登记证号在平台查询核验。</p></footer>
</body></html>`;
}

/** 权利人, all of them. */
export function holdersOf({ holders }: Pick<ShownDataIp, 'holders'>): string {
  return holders.map(({ name, uscc }) => (uscc ? `${name}（${uscc}）` : name)).join('；');
}

/** How the registration stands, in a few words. */
function standingOf({ stage, cause, endedOn, listing }: ShownDataIp): string {
  if (stage === 'ended') return `${causeNames[cause ?? ''] ?? '已终止'}（${endedOn}），不再有效`;
  return listing === 'suspended' ? '有效；因异议暂停流通' : '有效；已挂牌流通';
}

/** All registered facts as the certificate says them, by name. */
export function certifiedFacts(row: ShownDataIp): [string, string][] {
  const content = fromMessageJson(market.DataIpContentSchema, row.content as JsonValue);
  const division = HUBEI_PREFECTURES.find(({ code }) => code === row.divisionCode);
  return [
    ['登记证号', row.number!],
    ['名称', row.name],
    ['权利人', holdersOf(row)],
    ['所在市州', division?.name ?? row.divisionCode],
    ['所属行业', row.industryCode],
    ['数据来源', sourceNames[row.source] ?? row.source],
    ['应用场景', content.scenario],
    ['数据结构规模', `${content.structure}（${content.recordCount} 条）`],
    ['更新频率', content.updateDays === 0 ? '不更新' : `每 ${content.updateDays} 天`],
    ['算法规则', content.rules],
    ['存证编号', content.depositNumber],
    ['存证摘要', content.depositSha256],
    ['登记日期', row.registeredOn!],
    ['有效期至', row.validUntil!],
  ];
}
