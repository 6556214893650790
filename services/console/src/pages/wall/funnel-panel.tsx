import { useTongue, useWords } from '../../i18n/words';
import { nameOf, numberOf, type Board } from './board';
import type { FigureKey } from './figure';
import { wallWords } from './words';

/** 白名单的各环节, in their order. */
const whitelist = [
  'whitelist.listed',
  'whitelist.contacted',
  'whitelist.approved',
  'whitelist.granted',
  'whitelist.drawn',
] as const;

/** What came of it in pledges and loans; counted by case, so no stage of the whitelist. */
const financing = ['pledge.count', 'pledge.patents', 'loan.count', 'inclusive_loan.count'] as const;

interface PanelProps {
  readonly board: Board;
  readonly open: (key: FigureKey) => void;
}

/** How many enterprises of the whitelists came how far this year, and how much was pledged and lent. */
export function FunnelPanel({ board, open }: PanelProps) {
  const say = useWords(wallWords);
  const year = board.day.slice(0, 4);
  const hasWhitelist = whitelist.some((metric) => numberOf(board, metric, year) !== 0n);
  return (
    <section className="wall-panel wall-funnel" aria-labelledby="wall-funnel">
      <h2 id="wall-funnel">{say('funnel')}</h2>
      {hasWhitelist ? (
        <Stages board={board} open={open} metrics={whitelist} />
      ) : (
        <p className="wall-note">{say('funnelEmpty')}</p>
      )}
      <h3>{say('financing')}</h3>
      <Stages board={board} open={open} metrics={financing} />
    </section>
  );
}

function Stages({ board, open, metrics }: PanelProps & { readonly metrics: readonly string[] }) {
  const say = useWords(wallWords);
  const tongue = useTongue();
  const year = board.day.slice(0, 4);
  const counts = metrics.map((metric) => ({ metric, n: numberOf(board, metric, year) }));
  const most = counts.reduce((largest, { n }) => (n > largest ? n : largest), 1n);
  return (
    <ol>
      {counts.map(({ metric, n }) => (
        <li key={metric}>
          <button type="button" onClick={() => open({ metric, period: year, dimension: 'all', value: '' })}>
            <span>{nameOf(board, metric, tongue)}</span>
            <i style={{ width: `${Number((n * 1_000n) / most) / 10}%` }} />
            <b>{n.toLocaleString('en-US')}</b>
            <span className="unseen">{say('open')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
