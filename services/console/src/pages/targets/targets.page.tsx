import { Link } from 'react-router';
import { CaptionedTable } from '../../design/captioned-table';
import { useCursorList, useRead } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable, ExportButton } from '../../design/data-table';
import { Empty } from '../../design/empty';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { On } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { paces } from '../../dictionary/target';
import type { Standing } from '../../figures/counters';
import { exactly, headline } from '../../figures/quantity';
import { usePick, useTongue, useWords } from '../../i18n/words';
import { SetTarget } from './set-target';
import { targetsPath, versionsPath, type TargetVersion } from './target';
import { versionColumns, versionFileColumns } from './version-columns';
import { targetWords } from './words';

/** 年度目标: what the province wants to reach, how far it is, and every version that ever said so. */
export default function TargetsPage() {
  const say = useWords(targetWords);
  const pick = usePick();
  const tongue = useTongue();
  const isOffice = useWho()?.principal.roles.includes('office') ?? false;
  const versions = useCursorList<TargetVersion>(versionsPath);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <>
            {isOffice && <SetTarget />}
            <ExportButton
              name={say('versions')}
              path={versionsPath}
              query={{}}
              columns={versionFileColumns(say, pick)}
            />
          </>
        }
      />
      <Section title={say('inForce')}>
        <InForce />
      </Section>
      <Section title={say('versions')}>
        <DataTable
          caption={say('versions')}
          columns={versionColumns(say, tongue, true)}
          list={versions}
          rowKey={({ id }) => id}
          empty={say('versionsEmpty')}
        />
      </Section>
    </>
  );
}

function InForce() {
  const say = useWords(targetWords);
  const { data, error, refetch } = useRead<{ targets: readonly Standing[] }>(targetsPath);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!data) return <Waiting rows={3} />;
  if (data.targets.length === 0) return <Empty>{say('empty')}</Empty>;
  return (
    <CaptionedTable caption={say('inForce')}>
      <thead>
        <tr>
          <th scope="col">{say('name')}</th>
          {(['goal', 'value', 'share', 'pace'] as const).map((key) => (
            <th key={key} scope="col" className="figure">
              {say(key)}
            </th>
          ))}
          <th scope="col">{say('standing')}</th>
          <th scope="col">{say('version')}</th>
          <th scope="col">{say('validFrom')}</th>
        </tr>
      </thead>
      <tbody>
        {data.targets.map((target) => (
          <Row key={target.id} target={target} />
        ))}
      </tbody>
    </CaptionedTable>
  );
}

function Row({ target }: { readonly target: Standing }) {
  const say = useWords(targetWords);
  const tongue = useTongue();
  const { id, name, year, goal, value, unit, share, linearPace, isBehindPace, version, validFrom } = target;
  return (
    <tr>
      <td title={target.caveat}>
        <Link to={`/targets/${id}`}>
          {name} {year}
        </Link>
      </td>
      <td className="figure">{exactly(goal, unit, tongue)}</td>
      <td className="figure">{exactly(value, unit, tongue)}</td>
      <td className="figure">{(share * 100).toFixed(2)}%</td>
      <td className="figure" title={exactly(linearPace, unit, tongue)}>
        {headline(linearPace, unit, tongue).join(' ')}
      </td>
      <td>
        <StatusTag terms={paces} value={isBehindPace ? 'behind' : 'ahead'} />
      </td>
      <td>{say('versionNo', { version })}</td>
      <td>
        <On date={validFrom} />
      </td>
    </tr>
  );
}
