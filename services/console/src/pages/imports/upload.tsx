import { Button, Progress } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { addressOf } from '../../api/client';
import { newId } from '../../api/id';
import { readAgain } from '../../api/reading';
import { uploadFile } from '../../api/upload';
import { ProblemPanel } from '../../design/problem-panel';
import { useWords } from '../../i18n/words';
import './imports.css';
import { importWords } from './words';

/** Brings a table up under an id of its own, so that tried again it is the same import; then leads to what comes of it. */
export function Upload({
  label,
  path,
  page,
  importId: goesOn,
}: {
  /** What file is asked for. */
  readonly label: string;
  /** Where imports of this kind are begun. */
  readonly path: string;
  /** The page above that of an import. */
  readonly page: string;
  /** The import to go on with; a new one when absent. */
  readonly importId?: string;
}) {
  const say = useWords(importWords);
  const inputId = useId();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const importId = useRef(goesOn ?? newId());
  const go = useNavigate();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    setProblem(undefined);
    setShare(0);
    try {
      await uploadFile(addressOf(`${path}/${importId.current}`, { fileName: file.name }), file, setShare);
      await readAgain([path, '/api/workbench']);
      void go(`${page}/${importId.current}`);
    } catch (error) {
      setProblem(error);
      setShare(undefined);
    }
  };
  const choose = (chosen: File | undefined): void => {
    setFile(chosen);
    setProblem(undefined);
    importId.current = goesOn ?? newId();
  };
  return (
    <form className="upload" onSubmit={(event) => void send(event)}>
      {problem !== undefined && <ProblemPanel error={problem} />}
      <label htmlFor={inputId}>{label}</label>
      <span className="upload-choose">
        <span className="button-link">{say('browse')}</span>
        <input
          id={inputId}
          type="file"
          accept=".xlsx,.csv"
          disabled={share !== undefined}
          onChange={({ target }) => choose(target.files?.[0])}
        />
      </span>
      <span className="upload-name" role="status">
        {file?.name ?? say('noFile')}
      </span>
      <Button type="primary" htmlType="submit" disabled={!file} loading={share !== undefined}>
        {say('start')}
      </Button>
      {share !== undefined && <Progress percent={Math.round(share * 100)} aria-label={say('sending')} />}
    </form>
  );
}
