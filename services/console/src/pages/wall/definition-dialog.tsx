import { useEffect, useRef } from 'react';
import { addressOf } from '../../api/client';
import { toldOf } from '../../api/problem';
import { useCursorList } from '../../api/reading';
import type { ItemOf } from '../../api/types';
import { divisionName } from '../../format/division';
import { patentNumber } from '../../format/patent';
import { metricName } from '../../dictionary/metric';
import type { Metric } from '../../figures/counters';
import { exactly } from '../../figures/quantity';
import { useTongue, useWords } from '../../i18n/words';
import type { FigureKey } from './figure';
import { wallWords } from './words';

const entriesPath = '/api/counters/entries';
type Entry = ItemOf<typeof entriesPath>;

/** A figure opened: what it counts, by which version of which rule, and every entry it is made of. */
export function DefinitionDialog({
  shown,
  n,
  metric,
  close,
}: {
  readonly shown: FigureKey;
  readonly n: bigint;
  readonly metric: Metric;
  readonly close: () => void;
}) {
  const say = useWords(wallWords);
  const tongue = useTongue();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { rule, unit } = metric;
  const { period, value } = shown;
  const place = value === '' ? '' : ` · ${value === '-' ? say('unstated') : divisionName(value, tongue)}`;
  return (
    <dialog ref={dialog} className="wall-dialog" aria-labelledby="wall-dialog" onClose={close}>
      <header>
        <h2 id="wall-dialog">
          {metricName(metric, tongue)}
          {place}
        </h2>
        <form method="dialog">
          <button>{say('close')}</button>
        </form>
      </header>
      <p className="wall-dialog-n">
        {exactly(n.toString(), unit, tongue)}
        <span>
          {say('period')}：{period === 'all' ? say('allTime') : period}
        </span>
      </p>
      <dl>
        <dt>{say('definition')}</dt>
        <dd lang="zh">{rule.definition}</dd>
        <dt>{say('source')}</dt>
        <dd>
          <span lang="zh">{rule.source}</span>
          {rule.isUnverified && <em> {say('unverified')}</em>}
        </dd>
        <dt>{say('ruleVersion')}</dt>
        <dd>{rule.version}</dd>
      </dl>
      <Entries shown={shown} metric={metric} />
    </dialog>
  );
}

function Entries({ shown, metric }: { readonly shown: FigureKey; readonly metric: Metric }) {
  const say = useWords(wallWords);
  const tongue = useTongue();
  const query = { ...shown };
  const { items, isReading, error, more, isReadingMore } = useCursorList<Entry>(entriesPath, query, 'cursor');
  const sum = items.reduce((total, { delta }) => total + BigInt(delta), 0n);
  return (
    <section>
      <header>
        <h3>{say('entries')}</h3>
        <a href={addressOf('/api/counters/entries.csv', query)} download>
          {say('csv')}
        </a>
      </header>
      {error !== null && <p role="alert">{toldOf(error).detail}</p>}
      {!isReading && items.length === 0 && <p>{say('noEntries')}</p>}
      {items.length > 0 && (
        <>
          <div className="wall-entries" tabIndex={0} role="region" aria-label={say('entries')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('effectiveOn')}</th>
                  <th scope="col">{say('patent')}</th>
                  <th scope="col">{say('event')}</th>
                  <th scope="col">{say('delta')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((entry) => (
                  <tr key={entry.id}>
                    <td>{entry.effectiveOn}</td>
                    <td>{patentNumber(entry.patentNumber)}</td>
                    <td>
                      {entry.stream} · {entry.version}
                    </td>
                    <td>{exactly(entry.delta, metric.unit, tongue)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="wall-dialog-foot">
            {say('entriesSum', { count: items.length, n: exactly(sum.toString(), metric.unit, tongue) })}
            {more && (
              <button type="button" disabled={isReadingMore} onClick={more}>
                {say('more')}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}
