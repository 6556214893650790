import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/client';
import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { nothing } from '../../design/values';
import { useWords, type Say } from '../../i18n/words';
import { isStopped, isUnderWay, type Import, type Remark } from './import';
import './imports.css';
import { Upload } from './upload';
import { importWords } from './words';

/** An import under way is asked for so often (milliseconds). */
const pollEveryMs = 1_000;

/** An import at its path, read again until it is over. */
export function useImport(path: string) {
  return useQuery({
    queryKey: [path, {}],
    queryFn: ({ signal }) => read<Import>(path, {}, signal),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? pollEveryMs : false),
  });
}

/** Why a file was refused whole; or why it was stopped half-way, and where who brought it goes on with it. */
export function RefusedFile({
  found,
  path,
  page,
}: {
  readonly found: Import;
  /** Where imports of this kind are begun, and the page above that of an import. */
  readonly path: string;
  readonly page: string;
}) {
  const say = useWords(importWords);
  const tenant = useWho()?.principal.tenant;
  const { refusal, id } = found;
  if (!refusal) return null;
  const isHalfWay = isStopped(found);
  return (
    <Section title={say(isHalfWay ? 'stoppedTitle' : 'refusedTitle')}>
      <ul className="reasons" role="alert">
        {refusal.map(({ code, message }) => (
          <li key={code}>
            {message} <code>{code}</code>
          </li>
        ))}
      </ul>
      {isHalfWay && found.tenant === tenant && (
        <Upload label={say('goOn')} path={path} page={page} importId={id} />
      )}
    </Section>
  );
}

/** The rows that did not land, to be corrected and brought again. */
export function Downloads({ path }: { readonly path: string }) {
  const say = useWords(importWords);
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} className="button-link" href={`${path}/rejects.${format}`} download>
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

/** Each row that has to be corrected, and why; `empty` says that there is none. */
export function Rejects({ path, empty }: { readonly path: string; readonly empty: string }) {
  const say = useWords(importWords);
  const list = useCursorList<Remark>(`${path}/rejects`);
  return (
    <DataTable
      caption={say('rejects')}
      columns={columnsOf(say)}
      list={list}
      rowKey={({ rowNumber, ordinal }) => `${rowNumber}.${ordinal}`}
      empty={empty}
    />
  );
}
