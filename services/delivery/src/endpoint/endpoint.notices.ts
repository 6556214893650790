import { failingMaxMs } from '../due/schedule';
import type { EndpointRow } from './endpoint.view';

/** An endpoint as its tenant reads it: with what it must know and do, if anything. */
export type EndpointShown = EndpointRow & { readonly notice: string | null };

const hourMs = 3_600_000;
/** An endpoint that has failed for so long is warned of (milliseconds): a restart of the receiver is over by then. */
const warnAfterMs = hourMs;

/** THE TABLE: why the platform stopped → what the tenant reads, with what to do. */
const stopped: Readonly<Record<string, string>> = {
  gone: '对方答复 410（不再接收），平台已停用；请核对或变更地址后重新启用，停用期间的事实可补发取得',
  failing: '连续五天每次推送均失败，平台已停用；请修复接收程序后重新启用，停用期间的事实可补发取得',
};

/** What a tenant must know of its endpoint at this time; null when all is well or its owner stopped it. */
export function noticeOf(
  { state, cause, failingSince }: Pick<EndpointRow, 'state' | 'cause' | 'failingSince'>,
  now: Date,
): string | null {
  if (state === 'disabled') return stopped[cause ?? ''] ?? null;
  if (state !== 'active' || !failingSince) return null;
  const failingMs = now.getTime() - failingSince.getTime();
  if (failingMs < warnAfterMs) return null;
  const hoursLeft = Math.max(0, Math.ceil((failingMaxMs - failingMs) / hourMs));
  return `已 ${Math.floor(failingMs / hourMs)} 小时每次推送均失败；请检查接收程序，再过 ${hoursLeft} 小时仍失败将被停用`;
}

/** The row with its notice. */
export function shownAt(row: EndpointRow, now: Date): EndpointShown {
  return { ...row, notice: noticeOf(row, now) };
}
