import { useRead } from '../api/reading';
import { ProblemPanel } from '../design/problem-panel';
import { useTongue, useWords } from '../i18n/words';
import { currentYear } from './year';
import type { Standing } from './counters';
import { exactly, goalText, headline } from './quantity';
import { targetsToShow } from './targets';
import { figureWords } from './words';

/** The goals of the plan and how far they are reached, beside the even course through the year. */
export function PlanProgress() {
  const say = useWords(figureWords);
  const { data, error, refetch } = useRead<{ targets: readonly Standing[] }>('/api/counters/targets');
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  const targets = targetsToShow(data?.targets ?? [], currentYear());
  if (targets.length === 0) return null;
  return (
    <ul className="tiles" aria-label={say('plan')}>
      {targets.map((target) => (
        <Progress key={target.id} target={target} />
      ))}
    </ul>
  );
}

function Progress({ target }: { readonly target: Standing }) {
  const say = useWords(figureWords);
  const tongue = useTongue();
  const { name, year, value, goal, unit, share, isBehindPace } = target;
  const [figure, figureUnit] = headline(value, unit, tongue);
  return (
    <li className="tile" title={target.caveat}>
      <span className="tile-name">
        <span lang="zh">{name}</span> · {year}
      </span>
      <strong title={exactly(value, unit, tongue)}>
        {figure} <small>{figureUnit}</small>
      </strong>
      <progress max={1} value={Math.min(share, 1)} aria-label={name} />
      <span className="hint">
        {say('ofGoal', { percent: (share * 100).toFixed(1), goal: goalText(goal, unit, tongue) })}{' '}
        <span className={`status status-${isBehindPace ? 'care' : 'good'}`}>
          {say(isBehindPace ? 'behind' : 'onPace')}
        </span>
      </span>
    </li>
  );
}
