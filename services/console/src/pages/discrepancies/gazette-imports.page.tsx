import { Button } from 'antd';
import { Link } from 'react-router';
import { saveFile } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { StatusTag } from '../../design/status-tag';
import { At } from '../../design/values';
import { discrepancyKinds } from '../../dictionary/gazette';
import { importStates } from '../../dictionary/import';
import { useWords, type Say } from '../../i18n/words';
import type { Import } from '../imports/import';
import { Upload } from '../imports/upload';
import { gazetteImportsPath, gazetteTemplate } from './discrepancy';
import { discrepancyWords } from './words';

const rowsOf = ({ outcomes }: Import, names: readonly string[]): string =>
  names.reduce((sum, name) => sum + (outcomes[name] ?? 0), 0).toLocaleString('en-US');

const figures = {
  applied: ['applied'],
  held: ['held'],
  differing: Object.keys(discrepancyKinds),
  rejected: ['rejected'],
} as const satisfies Record<string, readonly string[]>;

const columnsOf = (say: Say<keyof typeof discrepancyWords.zh>): readonly Column<Import>[] => [
  {
    key: 'file',
    title: say('fileName'),
    cell: ({ id, fileName }) => <Link to={`/gazette-imports/${id}`}>{fileName}</Link>,
  },
  {
    key: 'state',
    title: say('state'),
    cell: ({ state }) => <StatusTag terms={importStates} value={state} />,
  },
  ...(Object.keys(figures) as (keyof typeof figures)[]).map((name) => ({
    key: name,
    title: say(name),
    isFigure: true,
    cell: (row: Import) => rowsOf(row, figures[name]),
  })),
  { key: 'at', title: say('at'), cell: ({ createdAt }) => <At instant={createdAt} /> },
  { key: 'actor', title: say('actor'), cell: ({ actor }) => actor.replace(/^user:/, '') },
];

/** 公报导入: bring a gazette, and what came of those brought before. */
export default function GazetteImportsPage() {
  const say = useWords(discrepancyWords);
  const list = useCursorList<Import>(gazetteImportsPath);
  return (
    <>
      <PageHead
        title={say('importsTitle')}
        hint={say('importsHint')}
        actions={
          <>
            <Link className="button-link" to="/discrepancies?open=true">
              {say('toOpen')}
            </Link>
            <Button onClick={() => saveFile(`${say('templateName')}.csv`, gazetteTemplate())}>
              {say('template')}
            </Button>
          </>
        }
      />
      <Section title={say('choose')}>
        <Upload label={say('file')} path={gazetteImportsPath} page="/gazette-imports" />
      </Section>
      <h2 className="list-head">{say('past')}</h2>
      <DataTable
        caption={say('past')}
        columns={columnsOf(say)}
        list={list}
        rowKey={({ id }) => id}
        empty={say('importsEmpty')}
      />
    </>
  );
}
