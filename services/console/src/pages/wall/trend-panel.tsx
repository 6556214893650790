import { Suspense, useMemo } from 'react';
import { LateChart } from '../../figures/late-chart';
import { useWords, type Say } from '../../i18n/words';
import { lastMonths, numberOf, type Board } from './board';
import { fontFamily } from '../../design/theme';
import { wallWords } from './words';

const monthsShown = 12;
/** Fen in a hundred million yuan: the unit of the axis, where exactness is the figure's business. */
const fenPerYi = 1e10;
const ink = '#c9d8ea';
const faint = '#28456b';

/** Cases and pledged amounts by month. */
export function TrendPanel({ board }: { readonly board: Board }) {
  const say = useWords(wallWords);
  const months = lastMonths(board.day, monthsShown);
  const cases = months.map((month) => Number(numberOf(board, 'plan.transfers_and_licenses', month)));
  const pledges = months.map((month) => Number(numberOf(board, 'pledge.amount', month)) / fenPerYi);
  const shape = JSON.stringify([months, cases, pledges]);
  // Drawn anew when a number of it changes, not with every item of the stream.
  const option = useMemo(() => optionOf(JSON.parse(shape) as Series, say), [shape, say('trend')]);
  return (
    <section className="wall-panel wall-trend" aria-labelledby="wall-trend">
      <h2 id="wall-trend">{say('trend')}</h2>
      <Suspense>
        <LateChart label={`${say('trend')}: ${cases.join(' ')}`} option={option} />
      </Suspense>
    </section>
  );
}

type Series = readonly [months: string[], cases: number[], pledges: number[]];

function optionOf([months, cases, pledges]: Series, say: Say<keyof typeof wallWords.zh>) {
  const text = { color: ink, fontFamily };
  const value = {
    type: 'value',
    axisLabel: text,
    splitLine: { lineStyle: { color: faint } },
    minInterval: 0,
  };
  return {
    textStyle: text,
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    legend: { textStyle: text, itemWidth: 14, itemHeight: 8, top: 0, left: 0 },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: told },
    xAxis: {
      type: 'category',
      data: months.map((month) => month.slice(2)),
      axisLabel: text,
      axisLine: { lineStyle: { color: faint } },
      axisTick: { show: false },
    },
    yAxis: [
      { ...value, minInterval: 1 },
      { ...value, splitLine: { show: false } },
    ],
    series: [
      {
        name: say('trendCases'),
        type: 'bar',
        data: cases,
        barMaxWidth: 18,
        itemStyle: { color: '#4aa3f0', borderRadius: [2, 2, 0, 0] },
      },
      {
        name: say('trendPledges'),
        type: 'line',
        yAxisIndex: 1,
        data: pledges,
        symbolSize: 6,
        itemStyle: { color: '#ffcf70' },
        lineStyle: { width: 2 },
      },
    ],
  };
}

const told = (value: unknown): string => Number(value).toLocaleString('en-US', { maximumFractionDigits: 4 });
