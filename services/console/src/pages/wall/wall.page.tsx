import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { atSecond, timeOfDay, today } from '../../format/dates';
import { toldOf } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { numberOf, type Board } from './board';
import { DefinitionDialog } from './definition-dialog';
import type { FigureKey } from './figure';
import { FunnelPanel } from './funnel-panel';
import { Headlines } from './headlines';
import { useWall, type Heard } from './live';
import { MapPanel } from './map-panel';
import { TargetsPanel } from './targets-panel';
import { Ticker } from './ticker';
import { TrendPanel } from './trend-panel';
import { wallWords } from './words';
import './wall.css';

/**
 * How often the goals are read again (milliseconds). The stream does not tell of them: a version comes into force by the day
 * alone, and a wall hangs for weeks without being touched.
 */
const targetsEveryMs = 30_000;

/** 运行大屏: the plan, the province, the months and what happens, live; every figure leads to its entries. */
export default function WallPage() {
  const heard = useWall();
  const nowMs = useNow();
  const [shown, setShown] = useState<FigureKey>();
  const targets = useRead<AnswerOf<'/api/counters/targets'>>(
    '/api/counters/targets',
    {},
    true,
    targetsEveryMs,
  );
  const registry = useRead<AnswerOf<'/api/counters/metrics'>>('/api/counters/metrics');
  const metrics = new Map((registry.data?.metrics ?? []).map((metric) => [metric.id as string, metric]));
  const board: Board = { state: heard.state, metrics, day: today(nowMs), nowMs };
  const metric = shown && metrics.get(shown.metric);
  const error = targets.error ?? registry.error;
  return (
    <div className="wall">
      <WallHead heard={heard} nowMs={nowMs} />
      <main className="wall-grid">
        {error && (
          <p role="alert" className="wall-panel wall-error">
            {toldOf(error).detail}
          </p>
        )}
        <Headlines board={board} open={setShown} />
        <TargetsPanel board={board} targets={targets.data?.targets ?? []} open={setShown} />
        <MapPanel board={board} open={setShown} />
        <TrendPanel board={board} />
        <FunnelPanel board={board} open={setShown} />
        <Ticker board={board} />
      </main>
      {shown && metric && (
        <DefinitionDialog
          key={JSON.stringify(shown)}
          shown={shown}
          metric={metric}
          n={numberOf(board, shown.metric, shown.period, shown.dimension, shown.value)}
          close={() => setShown(undefined)}
        />
      )}
    </div>
  );
}

function WallHead({ heard: { link, heardAtMs }, nowMs }: { readonly heard: Heard; readonly nowMs: number }) {
  const say = useWords(wallWords);
  const at = heardAtMs === undefined ? '' : timeOfDay(heardAtMs);
  return (
    <header className="wall-head">
      <div>
        <h1>{say('title')}</h1>
        <p>{say('subtitle')}</p>
      </div>
      <p className={`wall-link wall-link-${link}`} role="status">
        <i aria-hidden="true" />
        {link === 'live' ? say('live') : link === 'opening' ? say('opening') : say('lost', { at })}
      </p>
      {link === 'live' && at && <p className="wall-note">{say('heardAt', { at })}</p>}
      <p className="wall-clock">
        <time>{atSecond(nowMs)}</time>
      </p>
      <Link to="/">{say('leave')}</Link>
    </header>
  );
}

const tickMs = 1_000;

/** The time, told anew each second. */
function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
