import type { Standing } from '../../figures/counters';
import { targetsToShow } from '../../figures/targets';
import { goalText, headline } from '../../figures/quantity';
import { useTongue, useWords } from '../../i18n/words';
import { correctionOf, courseOf, type Board } from './board';
import { Figure, type FigureKey } from './figure';
import { wallWords } from './words';

/** The goals of the plan: how far the year has come, beside the even course through it. */
export function TargetsPanel({
  board,
  targets,
  open,
}: {
  readonly board: Board;
  readonly targets: readonly Standing[];
  readonly open: (key: FigureKey) => void;
}) {
  const say = useWords(wallWords);
  const tongue = useTongue();
  const year = board.day.slice(0, 4);
  return (
    <section className="wall-panel wall-targets" aria-labelledby="wall-targets">
      <h2 id="wall-targets">{say('targets')}</h2>
      {targetsToShow(targets, Number(year)).map((target) => {
        const { goal, value, pace, share, paceShare, isBehind, reference } = courseOf(board, target);
        const { name, unit, metric, caveat } = target;
        return (
          <div key={target.id} className="wall-target">
            <Figure
              name={
                <>
                  <span lang="zh">{name}</span> · {year}
                </>
              }
              n={value}
              unit={unit}
              correction={correctionOf(board, metric, year)}
              nowMs={board.nowMs}
              open={() => open({ metric, period: year, dimension: 'all', value: '' })}
            />
            <div className="wall-bar" aria-hidden="true">
              <i style={{ width: `${Math.min(share, 1) * 100}%` }} />
              <u style={{ left: `${paceShare * 100}%` }} />
            </div>
            <p className="wall-target-line">
              <strong>{(share * 100).toFixed(2)}%</strong>
              <span>{say('goal', { goal: goalText(goal.toString(), unit, tongue) })}</span>
              <span className={isBehind ? 'wall-behind' : 'wall-on-pace'}>
                {say(isBehind ? 'behind' : 'onPace')}
              </span>
            </p>
            <p className="wall-note" title={caveat}>
              {say('pace', { pace: headline(pace.toString(), unit, tongue).join(' ') })}
              {reference !== undefined && ` · ${say('reference', { year, of: reference })}`}
            </p>
          </div>
        );
      })}
    </section>
  );
}
