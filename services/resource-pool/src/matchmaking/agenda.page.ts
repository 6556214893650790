import { createHash } from 'node:crypto';
import { escaped } from '../export/html';
import type { MeetingShown } from './matchmaking.queries';
import type { MatchmakingRow } from './matchmaking.view';

const style = `body{font-family:"Songti SC",SimSun,serif;max-width:46rem;margin:2rem auto;line-height:1.6}
h1{text-align:center;font-size:1.4rem}h2{font-size:1.1rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #333;padding:.3rem .5rem;text-align:left;overflow-wrap:anywhere}tr{break-inside:avoid}
dl{display:grid;grid-template-columns:6rem 1fr}dd{margin:0}.notice{border:1px solid #333;padding:.5rem}
@media print{body{margin:0}}`;

/** What a browser may do with the page: show it in its own style, and nothing else. */
export const agendaPolicy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const outcomeNames: Readonly<Record<string, string>> = {
  agreed: '达成意向',
  follow_up: '继续洽谈',
  none: '未达成',
};

/** 议程 to print, with the meetings its reader may see. */
export function agendaPage(event: MatchmakingRow, meetings: readonly MeetingShown[]): string {
  const facts: [string, string][] = [
    ['日期', event.heldOn],
    ['地点', event.place],
    ['片区', event.divisionCodes.join('、') || '全省'],
    ['领域', event.classes.join('、') || '不限'],
  ];
  const agenda = event.agenda.map(({ startsAt, title, speaker }) => [
    clock.format(new Date(startsAt)),
    title,
    speaker ?? '',
  ]);
  const tables = meetings.map((meeting) => [
    clock.format(meeting.startsAt),
    `${meeting.tableNumber}`,
    meeting.supplyTitle || meeting.supplyId,
    meeting.demandTitle || meeting.demandId,
    meeting.outcome ? outcomeNames[meeting.outcome]! : '',
  ]);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(event.name)}</title>
<style>${style}</style></head><body>
<h1>${escaped(event.name)}</h1>
${event.stage === 'cancelled' ? `<p class="notice">活动已取消：${escaped(event.reason ?? '')}</p>` : ''}
<dl>${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<h2>议程</h2>
${tableOf(['时间', '内容', '主讲'], agenda)}
${tables.length > 0 ? `<h2>洽谈安排</h2>\n${tableOf(['时间', '桌号', '供给', '需求', '结果'], tables)}` : ''}
</body></html>`;
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((name) => `<th>${escaped(name)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
