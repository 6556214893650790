import { useWords } from '../../i18n/words';
import { numberOf, type Board } from './board';
import type { FigureKey } from './figure';
import { wallWords } from './words';

/** 白名单的各环节, in their order. */
const stages = [
  'whitelist.listed',
  'whitelist.contacted',
  'whitelist.approved',
  'whitelist.granted',
  'whitelist.drawn',
] as const;

/** How many enterprises of the whitelists came how far this year. */
export function FunnelPanel({
  board,
  open,
}: {
  readonly board: Board;
  readonly open: (key: FigureKey) => void;
}) {
  const say = useWords(wallWords);
  const year = board.day.slice(0, 4);
  const counts = stages.map((metric) => ({ metric, n: numberOf(board, metric, year) }));
  const most = counts.reduce((largest, { n }) => (n > largest ? n : largest), 0n);
  return (
    <section className="wall-panel wall-funnel" aria-labelledby="wall-funnel">
      <h2 id="wall-funnel">{say('funnel')}</h2>
      {most === 0n ? (
        <p className="wall-note">{say('funnelEmpty')}</p>
      ) : (
        <ol>
          {counts.map(({ metric, n }) => {
            const name = board.metrics.get(metric)?.name ?? metric;
            return (
              <li key={metric}>
                <button
                  type="button"
                  onClick={() => open({ metric, period: year, dimension: 'all', value: '' })}
                >
                  <span>{name}</span>
                  <i style={{ width: `${Number((n * 1_000n) / most) / 10}%` }} />
                  <b>{n.toLocaleString('en-US')}</b>
                  <span className="unseen">{say('open')}</span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
