import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { addressOf, type Query } from '../api/client';
import type { CsvColumn } from '../api/csv';
import { useCursorList } from '../api/reading';
import { useWords } from '../i18n/words';
import { DataTable, ExportButton, type Column } from './data-table';
import { FilterBar } from './filter-bar';
import { useFilters, type FilterField } from './filters';
import { PageHead } from './page-head';
import { QueueOf } from './queue-bar';
import { designWords } from './words';

/** What one list has and another has not. */
export interface ListSpec<Row> {
  readonly title: string;
  readonly hint: ReactNode;
  /** What the table lists, for those who hear it; the title where that says so already. */
  readonly caption?: string;
  /** What an empty list teaches. */
  readonly empty: ReactNode;
  /** What can be done here. */
  readonly actions?: ReactNode;
  /** Where the list is read. */
  readonly path: string;
  /** What is asked for by what is filtered by; the same where it is left out. */
  readonly query?: (values: Readonly<Record<string, string>>) => Query;
  /** The query's field that takes the last page's `next`; `after` where it is left out. */
  readonly cursor?: string;
  /** Made once, outside of components. */
  readonly fields?: readonly FilterField[];
  readonly columns: readonly Column<Row>[];
  /** Tells rows apart; their id where it is left out. */
  readonly rowKey?: (row: Row) => string;
  /** The columns of the file that is made here, or the format of the one the service makes under `export`. */
  readonly file?: readonly CsvColumn<Row>[] | 'csv' | 'xlsx';
  /** The address of a case that awaits a decision of whoever looks: those of the list are worked off as a queue. */
  readonly awaits?: ((row: Row) => string | undefined) | false;
  /** What stands between the head and the filters. */
  readonly children?: ReactNode;
}

const noFields: readonly FilterField[] = [];

/** A page that is a list: its head, filters that stand in the address, the table read page by page, and its file. */
export function ListPage<Row extends { readonly id: string }>({
  title,
  hint,
  caption = title,
  empty,
  actions,
  path,
  query: queryOf = (values) => values,
  cursor,
  fields = noFields,
  columns,
  rowKey = ({ id }) => id,
  file,
  awaits,
  children,
}: ListSpec<Row>) {
  const filters = useFilters(fields);
  const query = queryOf(filters.values);
  const list = useCursorList<Row>(path, query, cursor);
  return (
    <>
      <PageHead
        title={title}
        hint={hint}
        actions={
          (actions || file) && (
            <>
              {actions}
              {typeof file === 'string' && <ServedFile path={path} query={query} format={file} />}
              {typeof file === 'object' && (
                <ExportButton name={title} path={path} query={query} columns={file} cursor={cursor} />
              )}
            </>
          )
        }
      />
      {children}
      {fields.length > 0 && <FilterBar fields={fields} filters={filters} />}
      <QueueOf
        cases={awaits ? list.items.flatMap((row) => awaits(row) ?? []) : []}
        goesOn={list.more !== undefined}
      >
        <DataTable
          caption={caption}
          columns={columns}
          list={list}
          rowKey={rowKey}
          isFiltered={filters.isActive}
          empty={empty}
        />
      </QueueOf>
    </>
  );
}

/** The list as the service writes it. */
function ServedFile({
  path,
  query,
  format,
}: {
  readonly path: string;
  readonly query: Query;
  readonly format: 'csv' | 'xlsx';
}) {
  const say = useWords(designWords);
  return (
    <Button icon={<DownloadOutlined />} href={addressOf(`${path}/export`, { ...query, format })}>
      {say(format === 'xlsx' ? 'exportExcel' : 'export')}
    </Button>
  );
}
