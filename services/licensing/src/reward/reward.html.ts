import { licensing } from '@ipflow/contracts';
import { fen, formatFen, formatPpm, type LocalDate } from '@ipflow/kernel';
import { createHash } from 'node:crypto';
import { capitalAmount } from './capital-amount';
import { rewardPolicyOn } from './reward.policy';

const style = `
@page { size: A4; margin: 22mm 20mm }
body { font: 11pt/1.7 "Songti SC", "SimSun", "Noto Serif CJK SC", serif; color: #000; max-width: 170mm; margin: 0 auto }
h1 { font-size: 18pt; text-align: center; letter-spacing: .2em; margin: 0 0 4mm }
table { width: 100%; border-collapse: collapse; margin: 3mm 0 6mm; break-inside: auto }
tr { break-inside: avoid }
th, td { border: .3mm solid #000; padding: 1.2mm 2.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { font-weight: 600; white-space: nowrap }
.money { text-align: right; font-variant-numeric: tabular-nums }
.number { text-align: right; margin: 0 0 4mm }
.warning { border: .3mm solid #000; padding: 2mm 3mm }
.sign { display: flex; justify-content: space-between; margin-top: 16mm }
`;

/** What a browser may do with the page: show it in its own style, and nothing else. */
export const statementPolicy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, in elements and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark]!);
}

const yuan = (amount: bigint): string => formatFen(fen(amount));
const row = (head: string, cell: string): string => `<tr><th>${head}</th><td>${escaped(cell)}</td></tr>`;
const amountRow = (head: string, amount: bigint): string =>
  `<tr><th>${head}</th><td class="money">${yuan(amount)}</td><td>人民币${capitalAmount(fen(amount))}</td></tr>`;

/** 奖酬计算书, to print on A4. */
export function statementHtml(statement: licensing.RewardStated): string {
  const { statementId, institution, inventors, rewardFen, warnings, effectiveOn } = statement;
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>职务发明奖酬计算书 ${escaped(statementId)}</title><style>${style}</style></head>
<body>
<h1>职务发明奖酬计算书</h1>
<p class="number">编号：${escaped(statementId)}</p>
<table>${facts(statement)}</table>
<table>
<tr><th>项目</th><th class="money">金额</th><th>大写</th></tr>
${amountRow('收入', statement.incomeFen)}
${amountRow('减：成本', statement.costsFen)}
${amountRow('净收入', statement.netFen)}
${amountRow('奖酬总额', rewardFen)}
</table>
<p>${escaped(basisOf(statement))}</p>
<table>
<tr><th>序号</th><th>发明人（设计人）</th><th class="money">权重</th><th class="money">金额</th><th>大写</th></tr>
${inventors.map(inventorRow).join('\n')}
<tr><th colspan="2">合计</th><td class="money">${sum(inventors.map(({ weight }) => BigInt(weight)))}</td><td class="money">${yuan(rewardFen)}</td><td>人民币${capitalAmount(fen(rewardFen))}</td></tr>
</table>
${warnings.map(({ message, article }) => `<p class="warning">提示：${escaped(message)}（${escaped(article ?? '')}）</p>`).join('\n')}
<div class="sign"><span>单位（盖章）：${escaped(institution)}</span><span>${dateText(effectiveOn)}</span></div>
</body>
</html>
`;
}

function facts({ institution, licenseId, transferReference, patentNumbers }: licensing.RewardStated): string {
  return [
    row('单位', institution),
    row('收入来源', licenseId ? `专利实施许可 ${licenseId}` : `专利转让：${transferReference}`),
    ...(patentNumbers.length > 0 ? [row('专利号', patentNumbers.map((one) => `ZL${one}`).join('、'))] : []),
  ].join('\n');
}

function inventorRow({ name, weight, amountFen }: licensing.InventorReward, index: number): string {
  return (
    `<tr><td>${index + 1}</td><td>${escaped(name)}</td><td class="money">${weight}</td>` +
    `<td class="money">${yuan(amountFen)}</td><td>人民币${capitalAmount(fen(amountFen))}</td></tr>`
  );
}

function basisOf({
  sharePpm,
  statutorySharePpm,
  ruleReference,
  effectiveOn,
}: licensing.RewardStated): string {
  const { article } = rewardPolicyOn(effectiveOn as LocalDate);
  const law = `《专利法》第十五条、《${article.replace('法第', '法》第')}`;
  const basis = ruleReference
    ? `依据本单位规定或约定（${ruleReference}）`
    : sharePpm === statutorySharePpm
      ? '单位未规定、也未与科技人员约定奖励和报酬的方式和数额'
      : '依据单位与科技人员的约定';
  return (
    `计算依据：${law}。${basis}，从净收入中提取 ${formatPpm(sharePpm)}（法定比例不低于 ${formatPpm(statutorySharePpm)}），` +
    '不足一分的按一分计；奖酬总额按贡献权重以最大余额法分配到分，各人金额之和等于总额。'
  );
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
