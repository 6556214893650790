import { fen, formatFen } from '@ipflow/kernel';
import type { ReliefLineJson, ReliefStatement } from './relief.statement';

/** Nothing of the page may load or run: it is text to print. */
export const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'";

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, wherever it stands. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign]!);
}

const style = `body{font-family:"Songti SC",SimSun,serif;max-width:46rem;margin:2rem auto;line-height:1.6}
h1{text-align:center;font-size:1.4rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #333;padding:.3rem .5rem;text-align:left}td.n{text-align:right}
dl{display:grid;grid-template-columns:9rem 1fr}dd{margin:0}@media print{body{margin:0}}`;

/** 年费减免说明 to print. */
export function reliefPage(statement: ReliefStatement): string {
  const facts: [string, string][] = [
    ['专利号', `ZL${statement.patentNumber}`],
    ['专利名称', statement.title],
    ['专利权人', statement.patentees.join('、')],
    ['开放许可公告号', statement.announcementNumber ?? '—'],
    ['年份', statement.year === null ? '全部' : `${statement.year}`],
    ['依据', statement.article],
  ];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(`开放许可年费减免说明 ${statement.patentNumber}`)}</title>
<style>${style}</style></head><body>
<h1>专利开放许可年费减免说明</h1>
<dl>${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<table><thead><tr><th>年度</th><th>起止</th><th>缴费期限</th><th>有效许可</th><th>年费</th><th>减免</th><th>应缴</th></tr></thead>
<tbody>${statement.lines.map(rowOf).join('') || '<tr><td colspan="7">没有许可实施的年度</td></tr>'}</tbody></table>
<p>减免合计：${escaped(statement.totalRelief)}</p>
<p>${escaped(statement.note)}</p>
<p>出具日期：${escaped(statement.statedOn)}</p>
</body></html>`;
}

function rowOf(line: ReliefLineJson): string {
  const money = (digits: string): string => `<td class="n">${escaped(formatFen(fen(BigInt(digits))))}</td>`;
  const cells = [
    `第${line.patentYear}年度`,
    `${line.from} 至 ${line.until}`,
    line.dueOn,
    `${line.licenses} 项`,
  ];
  return `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}${money(line.fullFen)}${money(line.reliefFen)}${money(line.payableFen)}</tr>`;
}
