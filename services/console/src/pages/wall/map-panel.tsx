import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { read } from '../../api/client';
import { fontFamily } from '../../design/theme';
import { divisionName, divisions } from '../../format/division';
import { LateChart } from '../../figures/late-chart';
import { exactly } from '../../figures/quantity';
import type { Tongue } from '../../i18n/i18n';
import { useTongue, useWords } from '../../i18n/words';
import { nameOf, ranked, type Board } from './board';
import type { FigureKey } from './figure';
import { wallWords } from './words';

/** What the map can show: a metric, over which period, by which of its dimensions. */
const subjects = [
  {
    word: 'mapCases',
    metric: 'plan.transfers_and_licenses',
    dimension: 'transferee_division',
    isStock: false,
  },
  { word: 'mapPledges', metric: 'pledge.amount', dimension: 'borrower_division', isStock: false },
  { word: 'mapPatents', metric: 'pool.patents', dimension: 'division', isStock: true },
] as const;

const outlinePath = '/hubei.geo.json';
/** Enough for the 17 divisions and what is outside of them. */
const rowsMax = 18;

/** The province by its 17 divisions: an outline, and the same as a ranking one can read and open. */
export function MapPanel({
  board,
  open,
}: {
  readonly board: Board;
  readonly open: (key: FigureKey) => void;
}) {
  const say = useWords(wallWords);
  const tongue = useTongue();
  const [at, setAt] = useState(0);
  const { metric, dimension, isStock } = subjects[at] ?? subjects[0];
  const period = isStock ? 'all' : board.day.slice(0, 4);
  const unit = board.metrics.get(metric)?.unit ?? '';
  const rows = ranked(board, metric, period, dimension).slice(0, rowsMax);
  const most = rows[0]?.n ?? 0n;
  const pick = (value: string): void => open({ metric, period, dimension, value });
  return (
    <section className="wall-panel wall-map" aria-labelledby="wall-map">
      <header>
        <h2 id="wall-map">{say('map')}</h2>
        <div role="group" aria-label={say('map')}>
          {subjects.map(({ word }, index) => (
            <button key={word} type="button" aria-pressed={index === at} onClick={() => setAt(index)}>
              {say(word)}
            </button>
          ))}
        </div>
      </header>

      <div className="wall-map-picture">
        <Outlined rows={rows} label={say('mapOf', { metric: nameOf(board, metric, tongue) })} pick={pick} />
        <p className="wall-note">
          <b>{say('sketch')}</b> {say('mapSource')}
        </p>
      </div>
      <ol className="wall-ranking" tabIndex={0} aria-label={say('map')}>
        {rows.map(({ value, n }) => {
          const name = value === '-' ? say('unstated') : divisionName(value, tongue);
          const exact = exactly(n.toString(), unit, tongue);
          return (
            <li key={value}>
              <button
                type="button"

                onClick={() => pick(value)}
              >
                <span>{name}</span>
                <b>{exact}</b>
                <span className="unseen">{say('open')}</span>
                <i style={{ width: `${most > 0n ? Number((n * 1_000n) / most) / 10 : 0}%` }} />
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Outlined({
  rows,
  label,
  pick,
}: {
  readonly rows: readonly { readonly value: string; readonly n: bigint }[];
  readonly label: string;
  readonly pick: (value: string) => void;
}) {
  const tongue = useTongue();
  const { data: json } = useQuery({
    queryKey: [outlinePath],
    queryFn: ({ signal }) => read<object>(outlinePath, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const outline = useMemo(() => (json ? { name: 'hubei', json } : undefined), [json]);
  const shape = JSON.stringify(rows.map(({ value, n }) => [value, Number(n)]));
  const option = useMemo(() => optionOf(JSON.parse(shape) as [string, number][], tongue), [shape, tongue]);
  if (!outline) return null;
  return (
    <Suspense>
      <LateChart
        label={label}
        option={option}
        outline={outline}
        onPick={(name) => {
          const division = divisions.find((one) => one.name === name);
          if (division) pick(division.code);
        }}
      />
    </Suspense>
  );
}

/** What is written into a division: its name without the kind of division it is. */
function labelOf(name: string, tongue: Tongue): string {
  const division = divisions.find((one) => one.name === name);
  if (tongue === 'en' && division) return divisionName(division.code, tongue);
  return name.replace(/(土家族苗族自治州|林区|市)$/, '');
}

function optionOf(rows: readonly (readonly [string, number])[], tongue: Tongue) {
  const most = Math.max(1, ...rows.filter(([value]) => value !== '-').map(([, n]) => n));
  return {
    visualMap: {
      show: false,
      min: 0,
      max: most,
      inRange: { color: ['#123a66', '#1d5c9e', '#3a8ddb', '#7cc0ff'] },
    },
    series: [
      {
        type: 'map',
        map: 'hubei',
        nameProperty: 'name',
        selectedMode: false,
        // A map of longitudes and latitudes is too wide at 31° north without this.
        aspectScale: 0.86,
        left: 4,
        right: 4,
        top: 4,
        bottom: 4,
        preserveAspect: 'contain',
        label: {
          show: true,
          color: '#e8f0fa',
          fontFamily,
          fontSize: 13,
          textBorderColor: '#06162c',
          textBorderWidth: 2,
          formatter: ({ name }: { name: string }) => labelOf(name, tongue),
        },
        itemStyle: { areaColor: '#123a66', borderColor: '#7fa8d6', borderWidth: 0.8 },
        emphasis: { label: { color: '#fff' }, itemStyle: { areaColor: '#c98a1b' } },
        data: divisions.map(({ code, name }) => ({
          name,
          value: rows.find(([value]) => value === code)?.[1] ?? 0,
        })),
      },
    ],
  };
}
