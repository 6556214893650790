import { Button } from 'antd';
import { Link } from 'react-router';
import { saveFile } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { StatusTag } from '../../design/status-tag';
import { At } from '../../design/values';
import { importStates } from '../../dictionary/import';
import { useWords, type Say } from '../../i18n/words';
import { importsPath, templateText, type Import } from './import';
import './imports.css';
import { Upload } from './upload';
import { importWords } from './words';

type Key = keyof typeof importWords.zh;

const columnsOf = (say: Say<Key>): readonly Column<Import>[] => [
  {
    key: 'file',
    title: say('fileName'),
    cell: ({ id, fileName }) => <Link to={`/imports/${id}`}>{fileName}</Link>,
  },
  {
    key: 'state',
    title: say('state'),
    cell: ({ state }) => <StatusTag terms={importStates} value={state} />,
  },
  ...(['listed', 'amended', 'unchanged', 'rejected', 'warned'] as const).map((name) => ({
    key: name,
    title: say(name),
    isFigure: true,
    cell: (row: Import) => row[name].toLocaleString('en-US'),
  })),
  { key: 'at', title: say('at'), cell: ({ createdAt }) => <At instant={createdAt} /> },
  { key: 'actor', title: say('actor'), cell: ({ actor }) => actor.replace(/^user:/, '') },
];

/** 批量导入: bring a file, and what became of those brought before. */
export default function ImportsPage() {
  const say = useWords(importWords);
  const list = useCursorList<Import>(importsPath);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <Button onClick={() => saveFile(`${say('templateName')}.csv`, templateText())}>
            {say('template')}
          </Button>
        }
      />
      <Section title={say('choose')}>
        <Upload label={say('file')} path={importsPath} page="/imports" />
      </Section>
      <h2 className="list-head">{say('past')}</h2>
      <DataTable
        caption={say('past')}
        columns={columnsOf(say)}
        list={list}
        rowKey={({ id }) => id}
        empty={say('empty')}
      />
    </>
  );
}
