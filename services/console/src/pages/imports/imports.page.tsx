import { Button } from 'antd';
import { saveFile } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { DataTable } from '../../design/data-table';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { useWords } from '../../i18n/words';
import { importColumns } from './columns';
import { importsPath, templateText, type Import } from './import';
import './imports.css';
import { Upload } from './upload';
import { importWords } from './words';

const outcomes = ['listed', 'amended', 'unchanged', 'rejected', 'warned'] as const;

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
        columns={importColumns(
          say,
          '/imports',
          outcomes.map((key) => ({ key, title: say(key), of: (row) => row[key] })),
        )}
        list={list}
        rowKey={({ id }) => id}
        empty={say('empty')}
      />
    </>
  );
}
