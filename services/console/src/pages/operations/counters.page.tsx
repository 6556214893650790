import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/reading';
import type { AnswerOf } from '../../api/types';
import { Empty } from '../../design/empty';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { At, nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { useWords } from '../../i18n/words';
import { RebuildSection } from './rebuild-section';
import { WrongTotals } from './wrong-totals';
import { operationWords } from './words';

/** 统计核对与重算: whether the figures are the sums of their entries, and what to do when they are not. */
export default function CountersPage() {
  const say = useWords(operationWords);
  return (
    <>
      <PageHead title={say('counters')} hint={say('countersHint')} />
      <ReconcileSection />
      <RebuildSection />
      <NightsSection />
    </>
  );
}

function ReconcileSection() {
  const say = useWords(operationWords);
  const [isWanted, setIsWanted] = useState(false);
  const { data, error, refetch, isFetching } = useRead<AnswerOf<'/api/counters/reconcile'>>(
    '/api/counters/reconcile',
    {},
    isWanted,
  );
  const begin = (): void => {
    if (isWanted) void refetch();
    else setIsWanted(true);
  };
  return (
    <Section
      title={say('reconcileTitle')}
      actions={
        <Button type="primary" loading={isFetching} onClick={begin}>
          {say('reconcile')}
        </Button>
      }
    >
      <p className="hint">{say('reconcileHint')}</p>
      {error && <ProblemPanel error={error} />}
      {data && (
        <Alert
          type={data.drift.length === 0 ? 'success' : 'error'}
          showIcon
          role="status"
          title={
            data.drift.length === 0
              ? say('agreed', { count: data.entries.toLocaleString('en-US') })
              : say('drifted', { count: data.drift.length })
          }
        />
      )}
      {data && data.drift.length > 0 && (
        <WrongTotals rows={data.drift.map((one) => ({ ...one, was: one.total, shouldBe: one.entries }))} />
      )}
    </Section>
  );
}

function NightsSection() {
  const say = useWords(operationWords);
  const { data, error } = useRead<AnswerOf<'/api/counters/reconciliations'>>('/api/counters/reconciliations');
  return (
    <Section title={say('nights')}>
      {error && <ProblemPanel error={error} />}
      {!error && !data && <Waiting rows={3} />}
      {data?.items.length === 0 && <Empty>{say('nightsEmpty')}</Empty>}
      {data && data.items.length > 0 && (
        <table className="data-table">
          <caption>{say('nights')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('day')}</th>
              <th scope="col">{say('endedAt')}</th>
              <th scope="col" className="figure">
                {say('entries')}
              </th>
              <th scope="col">{say('result')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ day, endedAt, entries, drift }) => (
              <tr key={day}>
                <td>
                  <On date={day} />
                </td>
                <td>
                  <At instant={endedAt} />
                </td>
                <td className="figure">{entries?.toLocaleString('en-US') ?? nothing}</td>
                <td>
                  <NightResult drift={drift?.length} entries={entries} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function NightResult({
  drift,
  entries,
}: {
  readonly drift: number | undefined;
  readonly entries: number | null;
}) {
  const say = useWords(operationWords);
  if (drift === undefined) return <>{nothing}</>;
  const count = entries?.toLocaleString('en-US');
  return (
    <span className={`status status-${drift === 0 ? 'good' : 'bad'}`}>
      {drift === 0 ? say('agreed', { count }) : say('drifted', { count: drift })}
    </span>
  );
}
