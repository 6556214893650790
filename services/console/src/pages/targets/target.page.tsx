import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useCursorList, useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable } from '../../design/data-table';
import { Empty } from '../../design/empty';
import { Facts, Section, type Fact } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { nothing, On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { metricName } from '../../dictionary/metric';
import { paces } from '../../dictionary/target';
import type { Standing } from '../../figures/counters';
import { exactly, headline } from '../../figures/quantity';
import { useTongue, useWords } from '../../i18n/words';
import { SetTarget } from './set-target';
import { targetsPath, versionsPath, type TargetVersion } from './target';
import { useMeasures } from './target-fields';
import { versionColumns } from './version-columns';
import { targetWords } from './words';

/** One goal: how it stands today by the version in force, and every version it had. */
export default function TargetPage() {
  const say = useWords(targetWords);
  const tongue = useTongue();
  const { id = '' } = useParams();
  const isOffice = useWho()?.principal.roles.includes('office') ?? false;
  const versions = useCursorList<TargetVersion>(versionsPath, { target: id, limit: 100 });
  const last = versions.items[0];
  if (versions.error) return <ProblemPanel error={versions.error} again={versions.again} />;
  if (versions.isReading) return <Waiting />;
  if (!last) return <Empty>{say('missing')}</Empty>;
  return (
    <>
      <PageHead
        title={`${last.name} ${last.year}`}
        hint={<code>{id}</code>}
        actions={isOffice && <SetTarget key={last.version} last={last} />}
      />
      <Section title={say('inForce')}>
        <Today id={id} />
      </Section>
      <Section title={say('versionsOf')}>
        <DataTable
          caption={say('versionsOf')}
          columns={versionColumns(say, tongue, false)}
          list={versions}
          rowKey={(version) => version.id}
          empty={say('versionsEmpty')}
        />
      </Section>
    </>
  );
}

function Today({ id }: { readonly id: string }) {
  const say = useWords(targetWords);
  const tongue = useTongue();
  const measures = useMeasures();
  const { data, error, refetch } = useRead<{ targets: readonly Standing[] }>(targetsPath);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!data) return <Waiting rows={3} />;
  const target = data.targets.find((one) => one.id === id);
  if (!target) return <Alert type="info" showIcon title={say('notInForce')} />;
  const { goal, value, unit, share, linearPace, isBehindPace, metric, beside, source, caveat } = target;
  const figure = (n: number | string) => <span className="figure">{exactly(n, unit, tongue)}</span>;
  const facts: readonly Fact[] = [
    [say('goal'), figure(goal)],
    [say('value'), figure(value)],
    [say('share'), <span className="figure">{(share * 100).toFixed(2)}%</span>],
    [
      say('pace'),
      <span className="figure" title={exactly(linearPace, unit, tongue)}>
        {headline(linearPace, unit, tongue).join(' ')}
      </span>,
    ],
    [say('standing'), <StatusTag terms={paces} value={isBehindPace ? 'behind' : 'ahead'} />],
    [say('metric'), measures.find((measure) => measure.id === metric)?.name ?? metric],
    [
      say('beside'),
      beside
        ? `${metricName({ id: beside.metric, name: beside.name }, tongue)} ${exactly(beside.value, unit, tongue)}`
        : nothing,
    ],
    [say('version'), say('versionNo', { version: target.version })],
    [say('validFrom'), <On date={target.validFrom} />],
    [say('source'), source],
    [say('caveat'), caveat ?? nothing],
  ];
  return <Facts facts={facts} />;
}
