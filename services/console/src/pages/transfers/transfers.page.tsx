import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { useWho } from '../../api/session';
import { DataTable, ExportButton, type Column } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { StatusTag, TermText } from '../../design/status-tag';
import { Money, On, PatentNumber } from '../../design/values';
import { termOf } from '../../dictionary/terms';
import { transferKinds, transferStages } from '../../dictionary/transfer';
import { usePick, useWords, type Say } from '../../i18n/words';
import { namesOf, transfersPath, type Transfer } from './transfer';
import { transferWords } from './words';

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '阶段', en: 'Stage' }, terms: transferStages },
  {
    kind: 'text',
    name: 'patent',
    label: { zh: '专利号', en: 'Patent number' },
    placeholder: { zh: '例如 202010566088.9', en: 'e.g. 202010566088.9' },
  },
  { kind: 'text', name: 'party', label: { zh: '当事人全称', en: 'Full name of a party' } },
  {
    kind: 'dates',
    name: 'registered',
    label: { zh: '登记日', en: 'Registered' },
    from: 'registeredFrom',
    to: 'registeredTo',
  },
];

type Key = keyof typeof transferWords.zh;

function columnsOf(say: Say<Key>): readonly Column<Transfer>[] {
  return [
    {
      key: 'patents',
      title: say('patents'),
      cell: ({ id, patentNumbers: [first = '', ...others] }) => (
        <Link to={`/transfers/${id}`}>
          <PatentNumber number={first} />
          {others.length > 0 && <> {say('andMore', { count: others.length + 1 })}</>}
        </Link>
      ),
    },
    { key: 'transferors', title: say('transferors'), cell: ({ terms }) => namesOf(terms.transferors) },
    { key: 'transferees', title: say('transferees'), cell: ({ terms }) => namesOf(terms.transferees) },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => <TermText terms={transferKinds} value={kind} /> },
    {
      key: 'price',
      title: say('price'),
      isFigure: true,
      cell: ({ terms }) => <Money fen={terms.priceFen} />,
    },
    { key: 'filedOn', title: say('filedOn'), cell: ({ filedOn }) => <On date={filedOn} /> },
    {
      key: 'registeredOn',
      title: say('registeredOn'),
      cell: ({ registeredOn }) => <On date={registeredOn} />,
    },
    {
      key: 'stage',
      title: say('stage'),
      cell: ({ stage }) => <StatusTag terms={transferStages} value={stage} />,
    },
  ];
}

/** The file has every number whole: one row a transfer, amounts in fen, patents in one cell. */
function fileColumnsOf(
  say: Say<Key>,
  pick: (text: { zh: string; en: string }) => string,
): CsvColumn<Transfer>[] {
  return [
    { title: say('id'), cell: ({ id }) => id },
    { title: say('patents'), cell: ({ patentNumbers }) => patentNumbers.join(' ') },
    { title: say('count'), cell: ({ patentNumbers }) => patentNumbers.length },
    { title: say('transferors'), cell: ({ terms }) => namesOf(terms.transferors) },
    { title: say('transferees'), cell: ({ terms }) => namesOf(terms.transferees) },
    { title: say('kind'), cell: ({ kind }) => pick(termOf(transferKinds, kind)) },
    { title: say('priceFen'), cell: ({ terms }) => terms.priceFen },
    { title: say('filedBy'), cell: ({ filedBy }) => filedBy },
    { title: say('filedOn'), cell: ({ filedOn }) => filedOn },
    { title: say('registeredOn'), cell: ({ registeredOn }) => registeredOn },
    { title: say('stage'), cell: ({ stage }) => pick(termOf(transferStages, stage)) },
  ];
}

/** 转让登记: every transfer this caller may see. */
export default function TransfersPage() {
  const say = useWords(transferWords);
  const pick = usePick();
  const roles = useWho()?.principal.roles ?? [];
  const mayFile = roles.includes('operation_center') || roles.includes('enterprise');
  const filters = useFilters(fields);
  const list = useCursorList<Transfer>(transfersPath, filters.values);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <>
            {mayFile && (
              <Link className="button-link" to="/transfers/new">
                {say('file')}
              </Link>
            )}
            <ExportButton
              name={say('title')}
              path={transfersPath}
              query={filters.values}
              columns={fileColumnsOf(say, pick)}
            />
          </>
        }
      />
      <FilterBar fields={fields} filters={filters} />
      <DataTable
        caption={say('caption')}
        columns={columnsOf(say)}
        list={list}
        rowKey={({ id }) => id}
        isFiltered={filters.isActive}
        empty={say('empty')}
      />
    </>
  );
}
