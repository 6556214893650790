import { useEffect } from 'react';
import { useParams } from 'react-router';
import { readAgain } from '../../api/reading';
import { Empty } from '../../design/empty';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { At } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { importStates } from '../../dictionary/import';
import { useWords, type Say } from '../../i18n/words';
import { importsPath, isStopped, isUnderWay, type Import } from './import';
import { Downloads, RefusedFile, Rejects, useImport } from './import-parts';
import './imports.css';
import { importWords } from './words';

/** One import: how far it is, what came of its rows, and each row that has to be corrected. */
export default function ImportPage() {
  const say = useWords(importWords);
  const { id = '' } = useParams();
  const path = `${importsPath}/${id}`;
  const { data: found, error, refetch } = useImport(path);
  const isOver = found !== undefined && !isUnderWay(found);
  useEffect(() => {
    // Patents were listed meanwhile, and remarks are complete now.
    if (isOver) void readAgain([`${path}/rejects`, '/api/patents', '/api/workbench']);
  }, [isOver, path]);
  if (error) return <ProblemPanel error={error} again={() => void refetch()} />;
  if (!found) return <Waiting />;
  const count = (figure: number) => <span className="figure">{figure.toLocaleString('en-US')}</span>;
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
        {statusOf(found, say)}
      </p>
      <RefusedFile found={found} path={importsPath} page="/imports" />
      <Section title={say('totals')}>
        <Facts
          facts={[
            [say('rows'), count(found.rowsDone)],
            [say('listed'), count(found.listed)],
            [say('amended'), count(found.amended)],
            [say('unchanged'), count(found.unchanged)],
            [say('rejected'), count(found.rejected)],
            [say('warned'), count(found.warned)],
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

/** What whoever waits is told, by eye and by ear: how far it is, and in the same place what came of it. */
function statusOf(found: Import, say: Say<keyof typeof importWords.zh>): string {
  const { rowsDone, listed, amended, unchanged, rejected } = found;
  const told = (figure: number): string => figure.toLocaleString('en-US');
  if (isUnderWay(found)) return say('progress', { rows: told(rowsDone) });
  if (found.refusal) return say(isStopped(found) ? 'stoppedTitle' : 'refusedTitle');
  const landed = told(listed + amended + unchanged);
  return rejected > 0
    ? say('overWithRejects', { landed, rejected: told(rejected) })
    : say('overWhole', { landed });
}
