import type { market } from '@ipflow/contracts';
import { daysBetween, formatFen, fen, type LocalDate, type Refusal } from '@ipflow/kernel';
import { valuationsMax } from './posting.policy';
import type { ValuationMethod } from './valuation.policy';
import { valuationOf } from './valuation';

const daysOfYear = 365;

/** Every reason against the valuations a supply carries: each is worked out again, and must come to the same fen. */
export function valuationRefusals(
  supply: market.Supply,
  lastExpiry: string | undefined,
  today: LocalDate,
): Refusal[] {
  const count: Refusal[] =
    supply.valuations.length > valuationsMax
      ? [
          {
            code: 'POSTING_VALUATION_COUNT',
            article: '',
            message: `一条供给最多附 ${valuationsMax} 项估值；请删减`,
            field: 'supply.valuations',
          },
        ]
      : [];
  return [
    ...count,
    ...supply.valuations.flatMap((valuation, index) =>
      ofOne(valuation, lastExpiry, today).map((refusal) => ({
        ...refusal,
        field: `supply.valuations[${index}]${refusal.field ? `.${refusal.field}` : ''}`,
      })),
    ),
  ];
}

function ofOne(valuation: market.Valuation, lastExpiry: string | undefined, today: LocalDate): Refusal[] {
  const { method, inputs, valueFen } = valuation;
  const valuedOn = valuation.valuedOn as LocalDate;
  const result = valuationOf(method as ValuationMethod, inputs, valuedOn);
  if (result.refusals) return [...result.refusals];
  const found: Refusal[] = [];
  if (result.valueFen !== valueFen) {
    found.push({
      code: 'POSTING_VALUATION_DIFFERS',
      article: '',
      message: `按所填参数，估值应为 ${formatFen(fen(result.valueFen))}（${result.valueFen} 分），与所填 ${valueFen} 分不符；请改正参数或结果`,
      field: 'valueFen',
      detail: { valueFen: `${result.valueFen}` },
    });
  }
  if (valuedOn > today) {
    found.push({
      code: 'POSTING_VALUATION_IN_FUTURE',
      article: '',
      message: `估值日 ${valuedOn} 晚于今天 ${today}；请核对`,
      field: 'valuedOn',
    });
  }
  if (method === 'income' && lastExpiry && outlives(inputs.years!, valuedOn, lastExpiry as LocalDate)) {
    found.push({
      code: 'POSTING_VALUATION_BEYOND_TERM',
      article: '专利法第四十二条',
      message: `收益年数 ${inputs.years} 年超过专利的剩余保护期（至 ${lastExpiry}）；请减少年数`,
      field: 'inputs',
    });
  }
  return found;
}

/** A year that has begun counts as one. */
function outlives(years: bigint, valuedOn: LocalDate, lastExpiry: LocalDate): boolean {
  return Number(years) > Math.ceil(daysBetween(valuedOn, lastExpiry) / daysOfYear);
}
