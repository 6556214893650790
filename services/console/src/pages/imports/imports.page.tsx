import { Button, Progress } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { saveFile } from '../../api/csv';
import { newId } from '../../api/id';
import { addressOf } from '../../api/client';
import { readAgain, useCursorList } from '../../api/reading';
import { uploadFile } from '../../api/upload';
import { DataTable, type Column } from '../../design/data-table';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { ProblemPanel } from '../../design/problem-panel';
import { StatusTag } from '../../design/status-tag';
import { At } from '../../design/values';
import { importStates } from '../../dictionary/import';
import { useWords, type Say } from '../../i18n/words';
import { importsPath, templateText, type Import } from './import';
import './imports.css';
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
        <Upload />
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

/** The file goes up under an id of its own: tried again, it is the same import. */
function Upload() {
  const say = useWords(importWords);
  const inputId = useId();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const importId = useRef(newId());
  const go = useNavigate();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    setProblem(undefined);
    setShare(0);
    try {
      const path = addressOf(`${importsPath}/${importId.current}`, { fileName: file.name });
      await uploadFile<Import>(path, file, setShare);
      await readAgain([importsPath, '/api/workbench']);
      void go(`/imports/${importId.current}`);
    } catch (error) {
      setProblem(error);
      setShare(undefined);
    }
  };
  const choose = (chosen: File | undefined): void => {
    setFile(chosen);
    setProblem(undefined);
    importId.current = newId();
  };
  return (
    <form className="upload" onSubmit={(event) => void send(event)}>
      {problem !== undefined && <ProblemPanel error={problem} />}
      <label htmlFor={inputId}>{say('file')}</label>
      <input
        id={inputId}
        type="file"
        accept=".xlsx,.csv"
        disabled={share !== undefined}
        onChange={({ target }) => choose(target.files?.[0])}
      />
      <Button type="primary" htmlType="submit" disabled={!file} loading={share !== undefined}>
        {say('start')}
      </Button>
      {share !== undefined && <Progress percent={Math.round(share * 100)} aria-label={say('sending')} />}
    </form>
  );
}
