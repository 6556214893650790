import { Alert, Button, Progress } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import { CaptionedTable } from '../../design/captioned-table';
import { addressOf } from '../../api/client';
import { csvOf, saveFile } from '../../api/csv';
import { newId } from '../../api/id';
import { readAgain } from '../../api/reading';
import { uploadFile } from '../../api/upload';
import { Section } from '../../design/facts';
import { ProblemPanel } from '../../design/problem-panel';
import { today } from '../../format/dates';
import { useWords } from '../../i18n/words';
import '../imports/imports.css';
import { changedByEditions, editionsPath } from '../whitelist/whitelist';
import { faultColumns, faultsOf, sheetTemplate, type SheetFaults } from './sheet';
import { sheetWords } from './sheet-words';

/** How the last try ended, or how far this one is. */
type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'failed'; readonly problem: unknown };

/** 按表格导入名单: a table says who is in the draft; what is wrong with it is told row by row, to be corrected and brought again. */
export function SheetSection({ id }: { readonly id: string }) {
  const say = useWords(sheetWords);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  return (
    <Section
      title={say('title')}
      actions={
        <Button onClick={() => saveFile(`${say('templateName')}.csv`, sheetTemplate())}>
          {say('template')}
        </Button>
      }
    >
      <p className="hint">{say('hint')}</p>
      <Upload id={id} outcome={outcome} tell={setOutcome} />
      <div role="status">
        {outcome.kind === 'done' && (
          <Alert type="success" showIcon title={say('done', { count: outcome.count })} />
        )}
      </div>
      {outcome.kind === 'failed' && <Failed problem={outcome.problem} />}
    </Section>
  );
}

/** One file goes up under one key: tried again, it is the same import. */
function Upload({
  id,
  outcome,
  tell,
}: {
  readonly id: string;
  readonly outcome: Outcome;
  readonly tell: (outcome: Outcome) => void;
}) {
  const say = useWords(sheetWords);
  const inputId = useId();
  const [file, setFile] = useState<File>();
  const key = useRef(newId());
  const isSending = outcome.kind === 'sending';
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    tell({ kind: 'sending', share: 0 });
    try {
      const path = addressOf(`${editionsPath}/${id}/rows`, { fileName: file.name });
      const onProgress = (share: number): void => tell({ kind: 'sending', share });
      const { named } = await uploadFile<{ named: number }>(path, file, onProgress, key.current);
      key.current = newId();
      tell({ kind: 'done', count: named });
      await readAgain(changedByEditions);
    } catch (problem) {
      tell({ kind: 'failed', problem });
    }
  };
  const choose = (chosen: File | undefined): void => {
    setFile(chosen);
    key.current = newId();
    tell({ kind: 'none' });
  };
  return (
    <form className="upload" onSubmit={(event) => void send(event)}>
      <label htmlFor={inputId}>{say('file')}</label>
      <input
        id={inputId}
        type="file"
        accept=".xlsx,.csv"
        disabled={isSending}
        onChange={({ target }) => choose(target.files?.[0])}
      />
      <Button type="primary" htmlType="submit" disabled={!file} loading={isSending}>
        {say('start')}
      </Button>
      {isSending && <Progress percent={Math.round(outcome.share * 100)} aria-label={say('sending')} />}
    </form>
  );
}

function Failed({ problem }: { readonly problem: unknown }) {
  const faults = faultsOf(problem);
  return faults ? <Faults faults={faults} /> : <ProblemPanel error={problem} />;
}

function Faults({ faults: { rows, notes } }: { readonly faults: SheetFaults }) {
  const say = useWords(sheetWords);
  const columns = faultColumns(say);
  const save = (): void => saveFile(`${say('faults')}-${today()}.csv`, csvOf(columns, rows));
  return (
    <>
      <Alert
        className="problem"
        type="error"
        showIcon
        role="alert"
        title={say('refused', { count: rows.length })}
        description={notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        action={<Button onClick={save}>{say('download')}</Button>}
      />
      <CaptionedTable caption={say('faults')}>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.rowNumber} ${row.column}`}>
              {columns.map(({ title, cell }) => (
                <td key={title}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </CaptionedTable>
    </>
  );
}
