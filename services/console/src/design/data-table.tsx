import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { CaptionedTable } from './captioned-table';
import { csvOf, saveFile, type CsvColumn } from '../api/csv';
import { toldOf } from '../api/problem';
import { exportRowsMax, readAll, type CursorList } from '../api/reading';
import type { Query } from '../api/client';
import { useWords } from '../i18n/words';
import { today } from '../format/dates';
import { Empty } from './empty';
import { ProblemPanel } from './problem-panel';
import { Waiting } from './waiting';
import { designWords } from './words';

/** A column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand to the right, so that their digits stand under one another. */
  readonly isFigure?: boolean;
}

/** A list as a dense table: read page by page, empty with advice, broken with the reasons. */
export function DataTable<Row>({
  caption,
  columns,
  list,
  rowKey,
  empty,
  isFiltered = false,
}: {
  /** What the table lists, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly list: CursorList<Row>;
  readonly rowKey: (row: Row) => string;
  /** What an empty list teaches. */
  readonly empty: ReactNode;
  readonly isFiltered?: boolean;
}) {
  const say = useWords(designWords);
  if (list.error) return <ProblemPanel error={list.error} again={list.again} />;
  if (list.isReading) return <Waiting rows={7} />;
  if (list.items.length === 0) {
    return isFiltered ? (
      <Empty title={say('nothingFiltered')}>{say('nothingFilteredAdvice')}</Empty>
    ) : (
      <Empty>{empty}</Empty>
    );
  }
  return (
    <div className="table-frame">
      <CaptionedTable caption={caption}>
        <thead>
          <tr>
            {columns.map(({ key, title, isFigure }) => (
              <th key={key} scope="col" className={isFigure ? 'figure' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.items.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, isFigure }) => (
                <td key={key} className={isFigure ? 'figure' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </CaptionedTable>
      <footer className="table-foot">
        <span role="status">{say(list.more ? 'shown' : 'shownAll', { count: list.items.length })}</span>
        {list.more && (
          <Button size="small" loading={list.isReadingMore} onClick={list.more}>
            {say('more')}
          </Button>
        )}
      </footer>
    </div>
  );
}

/** Saves the whole list behind the filters as a CSV file, not only what is on screen. */
export function ExportButton<Row>({
  name,
  path,
  query,
  columns,
  cursor,
}: {
  /** Begins the file's name. */
  readonly name: string;
  readonly path: string;
  readonly query: Query;
  readonly columns: readonly CsvColumn<Row>[];
  readonly cursor?: string | undefined;
}) {
  const say = useWords(designWords);
  const { message } = App.useApp();
  const [isBusy, setIsBusy] = useState(false);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const { items, isCut } = await readAll<Row>(path, query, cursor);
      saveFile(`${name}-${today()}.csv`, csvOf(columns, items));
      if (isCut) void message.warning(say('exportCut', { count: exportRowsMax }), 8);
      else void message.success(say('exported', { count: items.length }));
    } catch (error) {
      void message.error(toldOf(error).detail);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={isBusy} onClick={() => void save()}>
      {say('export')}
    </Button>
  );
}
