import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { read } from '../../api/client';
import { readAgain, useCursorList } from '../../api/reading';
import { DataTable, type Column } from '../../design/data-table';
import { Empty } from '../../design/empty';
import { Facts, Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { At, nothing } from '../../design/values';
import { Waiting } from '../../design/waiting';
import { importStates } from '../../dictionary/import';
import { useWords, type Say } from '../../i18n/words';
import { importsPath, isUnderWay, type Import, type Remark } from './import';
import './imports.css';
import { importWords } from './words';

/** An import under way is asked for so often (milliseconds). */
const pollEveryMs = 1_000;

/** An import, read again until it is over. */
function useImport(id: string) {
  const path = `${importsPath}/${id}`;
  return useQuery({
    queryKey: [path, {}],
    queryFn: ({ signal }) => read<Import>(path, {}, signal),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? pollEveryMs : false),
  });
}

/** One import: how far it is, what came of its rows, and each row that has to be corrected. */
export default function ImportPage() {
  const say = useWords(importWords);
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useImport(id);
  const isOver = found !== undefined && !isUnderWay(found);
  useEffect(() => {
    // Patents were listed meanwhile, and remarks are complete now.
    if (isOver) void readAgain([`${importsPath}/${id}/rejects`, '/api/patents', '/api/workbench']);
  }, [isOver, id]);
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
        actions={found.rejected > 0 && <Downloads id={id} />}
      />
      <p role="status">{statusOf(found, say)}</p>
      {found.refusal && (
        <Section title={say('refusedTitle')}>
          <ul className="reasons" role="alert">
            {found.refusal.map(({ code, message }) => (
              <li key={code}>
                {message} <code>{code}</code>
              </li>
            ))}
          </ul>
        </Section>
      )}
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
      {isOver ? <Rejects id={id} /> : <Empty>{say('wait')}</Empty>}
    </>
  );
}

/** What whoever waits is told, by eye and by ear: how far it is, and in the same place what came of it. */
function statusOf(found: Import, say: Say<keyof typeof importWords.zh>): string {
  const { rowsDone, listed, amended, unchanged, rejected } = found;
  const told = (figure: number): string => figure.toLocaleString('en-US');
  if (isUnderWay(found)) return say('progress', { rows: told(rowsDone) });
  if (found.refusal) return say('refusedTitle');
  const landed = told(listed + amended + unchanged);
  return rejected > 0
    ? say('overWithRejects', { landed, rejected: told(rejected) })
    : say('overWhole', { landed });
}

/** The rows that did not land, to be corrected and brought again. */
function Downloads({ id }: { readonly id: string }) {
  const say = useWords(importWords);
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} className="button-link" href={`${importsPath}/${id}/rejects.${format}`} download>
          {say('download', { format })}
        </a>
      ))}
    </>
  );
}

const columnsOf = (say: Say<keyof typeof importWords.zh>): readonly Column<Remark>[] => [
  { key: 'row', title: say('row'), isFigure: true, cell: ({ rowNumber }) => rowNumber },
  { key: 'column', title: say('column'), cell: ({ column }) => column || nothing },
  {
    key: 'value',
    title: say('value'),
    cell: ({ value }) => <span className="cell-value">{value || nothing}</span>,
  },
  {
    key: 'reason',
    title: say('reason'),
    cell: ({ reason, code }) => (
      <>
        {reason}
        <span className="reason-basis">
          <code>{code}</code>
        </span>
      </>
    ),
  },
  {
    key: 'state',
    title: say('state'),
    cell: ({ landed }) => (
      <span className={`status status-${landed ? 'care' : 'bad'}`}>
        {say(landed ? 'landed' : 'notLanded')}
      </span>
    ),
  },
];

function Rejects({ id }: { readonly id: string }) {
  const say = useWords(importWords);
  const list = useCursorList<Remark>(`${importsPath}/${id}/rejects`);
  return (
    <DataTable
      caption={say('rejects')}
      columns={columnsOf(say)}
      list={list}
      rowKey={({ rowNumber, ordinal }) => `${rowNumber}.${ordinal}`}
      empty={say('rejectsNone')}
    />
  );
}
