import { fromMessageJson, market, type JsonValue } from '@ipflow/contracts';
import { fen, formatFen } from '@ipflow/kernel';
import { escaped } from '../export/html';
import type { ShownPosting } from './posting.queries';
import { postingPolicyOn } from './posting.policy';
import type { LocalDate } from '@ipflow/kernel';

/** Nothing of the page may load or run: it is text to print. */
export const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `body{font-family:"Songti SC",SimSun,serif;max-width:46rem;margin:2rem auto;line-height:1.6}
h1{text-align:center;font-size:1.4rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #333;padding:.3rem .5rem;text-align:left}p{white-space:pre-wrap}
dl{display:grid;grid-template-columns:9rem 1fr}dd{margin:0}@media print{body{margin:0}}`;

const modeNames: Readonly<Record<string, string>> = {
  transfer: '转让',
  license: '许可',
  open_license: '开放许可',
  use_first_pay_later: '先使用后付费',
  investment: '作价入股',
};
const methodNames: Readonly<Record<string, string>> = { cost: '成本法', market: '市场法', income: '收益法' };

/** 供给 or 需求 to print: what everybody may read, and nothing of what is disclosed in stages. */
export function postingPage(row: ShownPosting): string {
  const content = fromMessageJson(market.PostingContentSchema, row.content as JsonValue);
  const kind = row.kind === 'supply' ? '专利供给' : '技术需求';
  const facts = factsOf(row, content).map(
    ([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(`${kind} ${row.title}`)}</title>
<style>${style}</style></head><body>
<h1>${escaped(kind)}：${escaped(row.title)}</h1>
<p>${escaped(row.summary)}</p>
${content.demand ? `<h2>技术难题</h2><p>${escaped(content.demand.problem)}</p>` : ''}
<dl>${facts.join('')}</dl>
${content.supply ? supplyPart(content.supply) : ''}
<p>联系方式在对接请求被接受后显示；请通过平台提出对接请求。</p>
</body></html>`;
}

function factsOf(row: ShownPosting, { supply, demand }: market.PostingContent): [string, string][] {
  const modes = supply?.modes ?? demand?.modes ?? [];
  const chain = postingPolicyOn(row.submittedOn as LocalDate).chains.find(({ code }) => code === row.chain);
  return [
    ['编号', row.id],
    ['合作方式', modes.map((mode) => modeNames[mode] ?? mode).join('、')],
    [supply ? '价格意向' : '预算', priceText(supply?.price ?? demand?.budget)],
    ...(demand?.seeker ? ([['需求方', demand.seeker.name]] as [string, string][]) : []),
    ['技术领域', row.classes.join('、') || '—'],
    ['行业', row.industryCode ?? '—'],
    ['产业链', chain?.name ?? row.chain ?? '—'],
    ['市州', row.divisionCode ?? '—'],
    ['技术成熟度', maturityText(supply?.maturityLevel ?? demand?.maturityLevelMin)],
    ['发布日期', row.publishedOn ?? '—'],
    ['有效期至', row.validUntil],
  ];
}

function maturityText(level: number | undefined): string {
  return level === undefined ? '—' : `${level} 级`;
}

function priceText(price: market.PriceBand | undefined): string {
  const { fromFen, toFen, royaltyPpm } = price ?? {};
  const parts = [
    fromFen === undefined ? '' : `${formatFen(fen(fromFen))} 起`,
    toFen === undefined ? '' : `至 ${formatFen(fen(toFen))}`,
    royaltyPpm === undefined ? '' : `提成 ${royaltyPpm / 10_000}%`,
  ].filter(Boolean);
  return parts.join('，') || '面议';
}

function supplyPart(supply: market.Supply): string {
  const patents = supply.patents.map(
    ({ patentNumber, title, holders, expiresOn }) =>
      `<tr>${[`ZL${patentNumber}`, title, holders.map(({ name }) => name).join('、'), expiresOn ?? '—']
        .map((text) => `<td>${escaped(text)}</td>`)
        .join('')}</tr>`,
  );
  const papers = supply.maturityEvidence.map(({ title }) => `<li>${escaped(title)}</li>`);
  return `<h2>专利</h2>
<table><thead><tr><th>专利号</th><th>名称</th><th>专利权人</th><th>保护期至</th></tr></thead><tbody>${patents.join('')}</tbody></table>
${papers.length > 0 ? `<h2>成熟度材料</h2><ul>${papers.join('')}</ul>` : ''}
${supply.valuations.length > 0 ? `<h2>估值</h2>${supply.valuations.map(valuationPart).join('')}` : ''}`;
}

function valuationPart({ method, inputs, valueFen, ruleVersion, valuedOn }: market.Valuation): string {
  const given = Object.entries(inputs).map(
    ([name, value]) => `<tr><td>${escaped(name)}</td><td>${escaped(`${value}`)}</td></tr>`,
  );
  const name = `${methodNames[method] ?? method}（公式第 ${ruleVersion} 版，${valuedOn}）：${formatFen(fen(valueFen))}`;
  return `<h3>${escaped(name)}</h3><table><tbody>${given.join('')}</tbody></table>`;
}
