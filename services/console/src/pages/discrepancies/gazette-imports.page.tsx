import { Button } from 'antd';
import { Link } from 'react-router';
import { saveFile } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { DataTable } from '../../design/data-table';
import { Section } from '../../design/facts';
import { PageHead } from '../../design/page-head';
import { discrepancyKinds } from '../../dictionary/gazette';
import { useWords } from '../../i18n/words';
import { importColumns } from '../imports/columns';
import type { Import } from '../imports/import';
import { Upload } from '../imports/upload';
import { importWords } from '../imports/words';
import { gazetteImportsPath, gazetteTemplate } from './discrepancy';
import { discrepancyWords } from './words';

/** What became of a gazette's rows, and the outcomes that are counted for it. */
const figures = {
  applied: ['applied'],
  held: ['held'],
  differing: Object.keys(discrepancyKinds),
  rejected: ['rejected'],
} as const satisfies Record<string, readonly string[]>;
const names = Object.keys(figures) as (keyof typeof figures)[];

const rowsOf = ({ outcomes }: Import, name: keyof typeof figures): number =>
  figures[name].reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);

/** 公报导入: bring a gazette, and what came of those brought before. */
export default function GazetteImportsPage() {
  const say = useWords(discrepancyWords);
  const sayImport = useWords(importWords);
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
        columns={importColumns(
          sayImport,
          '/gazette-imports',
          names.map((key) => ({ key, title: say(key), of: (row) => rowsOf(row, key) })),
        )}
        list={list}
        rowKey={({ id }) => id}
        empty={say('importsEmpty')}
      />
    </>
  );
}
