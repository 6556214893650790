import { useWords } from '../../i18n/words';
import { correctionOf, numberOf, type Board } from './board';
import { Figure, type FigureKey } from './figure';
import { wallWords } from './words';

type Word = 'today' | 'year' | 'pledgeAmount' | 'pledgeCount' | 'outstanding' | 'patents';

/** The figures at the top, by what each counts and over which period. */
const shown: readonly {
  readonly word: Word;
  readonly metric: string;
  readonly over: 'day' | 'year' | 'all';
}[] = [
  { word: 'today', metric: 'plan.transfers_and_licenses', over: 'day' },
  { word: 'year', metric: 'plan.transfers_and_licenses', over: 'year' },
  { word: 'pledgeAmount', metric: 'pledge.amount', over: 'year' },
  { word: 'pledgeCount', metric: 'pledge.count', over: 'year' },
  { word: 'outstanding', metric: 'loan.outstanding', over: 'all' },
  { word: 'patents', metric: 'pool.patents', over: 'all' },
];

/** The headline figures, each to be opened. */
export function Headlines({
  board,
  open,
}: {
  readonly board: Board;
  readonly open: (key: FigureKey) => void;
}) {
  const say = useWords(wallWords);
  return (
    <section className="wall-headlines" aria-label={say('headlines')}>
      {shown.map(({ word, metric, over }) => {
        const period = over === 'all' ? 'all' : over === 'year' ? board.day.slice(0, 4) : board.day;
        return (
          <Figure
            key={word}
            name={say(word)}
            n={numberOf(board, metric, period)}
            unit={board.metrics.get(metric)?.unit ?? ''}
            correction={correctionOf(board, metric, period)}
            nowMs={board.nowMs}
            open={() => open({ metric, period, dimension: 'all', value: '' })}
          />
        );
      })}
    </section>
  );
}
