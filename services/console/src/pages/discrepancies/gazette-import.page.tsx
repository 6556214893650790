import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { readAgain, useRead } from '../../api/reading';
import { Empty } from '../../design/empty';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { At } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { discrepancyKinds } from '../../dictionary/gazette';
import { importStates } from '../../dictionary/import';
import { usePick, useWords, type Say } from '../../i18n/words';
import { isUnderWay, type Import } from '../imports/import';
import { Downloads, RefusedFile, Rejects, useImport } from '../imports/import-parts';
import { discrepanciesPath, gazetteImportsPath, type Reconciliation } from './discrepancy';
import '../imports/imports.css';
import './discrepancies.css';
import { discrepancyWords } from './words';

const told = (figure: number): string => figure.toLocaleString('en-US');
const differingOf = ({ discrepancies }: Reconciliation): number =>
  Object.values(discrepancies).reduce((sum, count) => sum + count, 0);

/** One gazette: how far it is, what its rows came to beside the pool, the cases it opened, and what could not be read. */
export default function GazetteImportPage() {
  const say = useWords(discrepancyWords);
  const { id = '' } = useParams();
  const path = `${gazetteImportsPath}/${id}`;
  const { data: found, error, refetch } = useImport(path);
  const { data: sums } = useRead<Reconciliation>(`${path}/reconciliation`);
  const isOver = found !== undefined && !isUnderWay(found);
  const rowsDone = found?.rowsDone;
  useEffect(() => {
    // As far as the import is, so far are its sums; and once it is over, patents and cases have changed meanwhile.
    const changed = [discrepanciesPath, '/api/patents', '/api/workbench', `${path}/rejects`];
    void readAgain([`${path}/reconciliation`, ...(isOver ? changed : [])]);
  }, [isOver, path, rowsDone]);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!found || !sums) return <Waiting />;
  return (
    <>
      <PageHead
        title={
          <>
            {found.fileName} <StatusTag terms={importStates} value={found.state} />
          </>
        }
        actions={found.rejected > 0 && <Downloads path={path} />}
      />
      <p role="status" className="import-status">
        {statusOf(found, sums, say)}
      </p>
      <RefusedFile found={found} path={gazetteImportsPath} page="/gazette-imports" />
      <Sums sums={sums} />
      <Cases sums={sums} />
      <Section title={say('fileName')}>
        <Facts
          facts={[
            [say('at'), <At instant={found.createdAt} />],
            [say('finishedAt'), <At instant={found.finishedAt} />],
            [say('actor'), found.actor.replace(/^user:/, '')],
          ]}
        />
      </Section>
      <h2 className="list-head">{say('rejects')}</h2>
      {isOver ? <Rejects path={path} empty={say('rejectsNone')} /> : <Empty>{say('wait')}</Empty>}
    </>
  );
}

/** What whoever waits is told, by eye and by ear. */
function statusOf(found: Import, sums: Reconciliation, say: Say<keyof typeof discrepancyWords.zh>): string {
  if (isUnderWay(found)) return say('progress', { rows: told(found.rowsDone) });
  if (found.refusal) return found.refusal.map(({ message }) => message).join(' ');
  const differing = differingOf(sums);
  const rejected = told(sums.rejected);
  if (differing > 0 && sums.rejected > 0) return say('overBoth', { count: told(differing), rejected });
  if (differing > 0) return say('overDiffering', { count: told(differing) });
  return sums.rejected > 0 ? say('overRejected', { count: rejected }) : say('overWhole');
}

/** Its rows by what became of them; they sum up to all of them. */
function Sums({ sums }: { readonly sums: Reconciliation }) {
  const say = useWords(discrepancyWords);
  const pick = usePick();
  const kinds = Object.entries(discrepancyKinds).map(
    ([kind, term]) =>
      [pick(term), sums.discrepancies[kind as keyof Reconciliation['discrepancies']]] as const,
  );
  const rows = [
    [say('appliedLong'), sums.applied],
    [say('heldLong'), sums.held],
    ...kinds,
    [say('rejectedLong'), sums.rejected],
  ] as const;
  return (
    <Section title={say('totals')} actions={<span className="hint">{say('totalsHint')}</span>}>
      <table className="data-table reconciliation">
        <caption>{say('totals')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('outcome')}</th>
            <th scope="col" className="figure">
              {say('count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="figure">{told(count)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say('sum')}</th>
            <td className="figure">
              <strong>{told(sums.rows)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}

function Cases({ sums: { importId, cases } }: { readonly sums: Reconciliation }) {
  const say = useWords(discrepancyWords);
  const list = `/discrepancies?import=${importId}`;
  return (
    <Section title={say('cases')}>
      {cases.open + cases.settled === 0 && <p>{say('casesNone')}</p>}
      {cases.open + cases.settled > 0 && (
        <p className="inline-list">
          <Link to={`${list}&open=true`}>{say('casesOpen', { count: cases.open })}</Link>{' '}
          <Link to={`${list}&open=false`}>{say('casesSettled', { count: cases.settled })}</Link>
        </p>
      )}
      <p className="hint">{say('casesEarlier')}</p>
    </Section>
  );
}
