import { divisionName } from '../../format/division';
import { timeOfDay } from '../../format/dates';
import { exactly } from '../../figures/quantity';
import { metricName } from '../../dictionary/metric';
import { useTongue, useWords } from '../../i18n/words';
import type { Metric } from '../../figures/counters';
import { numberOf, type Board } from './board';
import type { Fact } from './wall-state';
import { wallWords } from './words';

/** Lines the ticker shows. */
const linesMax = 24;

/** A sum says again what its parts say, a count by contract what the one by patent says, and a weight says nothing to people. */
function isTold(metric: Metric | undefined, metrics: ReadonlyMap<string, Metric>): metric is Metric {
  if (!metric || metric.sumOf || metric.unit.includes('·')) return false;
  return ![...metrics.values()].some(({ perContract }) => perContract === metric.id);
}

/** What happens, as it happens; what is taken back is said as plainly as what is added. */
export function Ticker({ board }: { readonly board: Board }) {
  const say = useWords(wallWords);
  const { metrics, state } = board;
  const lines = state.facts.filter(({ metric }) => isTold(metrics.get(metric), metrics)).slice(0, linesMax);
  return (
    <section className="wall-panel wall-ticker" aria-labelledby="wall-ticker">
      <h2 id="wall-ticker">{say('ticker')}</h2>
      {lines.length === 0 && <p className="wall-note">{say('tickerEmpty')}</p>}
      <div className="wall-ticker-lines" tabIndex={0} role="region" aria-labelledby="wall-ticker">
        <ol>
          {lines.map((fact) => (
            <Line key={`${fact.id} ${fact.metric}`} fact={fact} metric={metrics.get(fact.metric)!} />
          ))}
        </ol>
        <Today board={board} />
      </div>
    </section>
  );
}

/** What the day brought so far: a wall that was just opened has no facts yet, but the day may have. */
function Today({ board }: { readonly board: Board }) {
  const say = useWords(wallWords);
  const tongue = useTongue();
  const { metrics, day } = board;
  const moved = [...metrics.values()]
    .filter((metric) => isTold(metric, metrics))
    .map((metric) => ({ metric, n: numberOf(board, metric.id, day) }))
    .filter(({ n }) => n !== 0n);
  if (moved.length === 0) return null;
  return (
    <ul aria-label={say('dayTotals')}>
      {moved.map(({ metric, n }) => (
        <li key={metric.id}>
          <time>{say('dayTotal')}</time>
          <span>{metricName(metric, tongue)}</span>
          <b>{exactly(n.toString(), metric.unit, tongue)}</b>
        </li>
      ))}
    </ul>
  );
}

function Line({
  fact: { atMs, by, place, isRebuilt },
  metric,
}: {
  readonly fact: Fact;
  readonly metric: Metric;
}) {
  const say = useWords(wallWords);
  const tongue = useTongue();
  const isCorrection = by < 0n || isRebuilt;
  const where =
    place === undefined ? undefined : place === '-' ? say('unstated') : divisionName(place, tongue);
  return (
    <li className={isCorrection ? 'wall-correction' : undefined}>
      <time>{timeOfDay(atMs)}</time>
      <span>
        {isCorrection && <em>{say('correction')}</em>} {metricName(metric, tongue)}
        {where && <small> {where}</small>}
      </span>
      <b>
        {by > 0n ? '+' : ''}
        {exactly(by.toString(), metric.unit, tongue)}
      </b>
    </li>
  );
}
