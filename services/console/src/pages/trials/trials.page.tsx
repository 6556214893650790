import { addDays, type LocalDate } from '@ipflow/kernel';
import { Link } from 'react-router';
import type { CsvColumn } from '../../api/csv';
import { useCursorList } from '../../api/reading';
import { DataTable, ExportButton, type Column } from '../../design/data-table';
import { FilterBar } from '../../design/filter-bar';
import { useFilters, type FilterField } from '../../design/filters';
import { PageHead } from '../../design/page-head';
import { StatusTag, TermText } from '../../design/status-tag';
import { Money, On, PatentNumber } from '../../design/values';
import type { Terms } from '../../dictionary/terms';
import { scheduleKinds, trialStages } from '../../dictionary/trial';
import { today } from '../../format/dates';
import { useWords, type Say } from '../../i18n/words';
import { trialsPath, type Trial } from './trial';
import { trialWords } from './words';

/** Payments expected before a day, counted from today (days). */
const aheadDays = [7, 30, 90] as const;

const soon: Terms = Object.fromEntries(
  aheadDays.map((days) => [
    addDays(today() as LocalDate, days + 1),
    { zh: `${days} 日内`, en: `within ${days} days`, tone: 'care' } as const,
  ]),
);

const fields: readonly FilterField[] = [
  { kind: 'select', name: 'stage', label: { zh: '状态', en: 'State' }, terms: trialStages },
  { kind: 'select', name: 'dueBefore', label: { zh: '下次应付', en: 'Next payment' }, terms: soon },
];

type Key = keyof typeof trialWords.zh;

const columnsOf = (say: Say<Key>): readonly Column<Trial>[] => [
  {
    key: 'licensee',
    title: say('licensee'),
    cell: ({ id, licensee }) => <Link to={`/trials/${id}`}>{licensee}</Link>,
  },
  {
    key: 'patents',
    title: say('patents'),
    cell: ({ patentNumbers: [first = '', ...others] }) => (
      <>
        <PatentNumber number={first} />
        {others.length > 0 && <> {say('andMore', { count: others.length + 1 })}</>}
      </>
    ),
  },
  {
    key: 'kind',
    title: say('kind'),
    cell: ({ scheduleKind }) => <TermText terms={scheduleKinds} value={scheduleKind} />,
  },
  {
    key: 'period',
    title: say('period'),
    cell: ({ trialFrom, trialUntil }) => say('span', { from: trialFrom, until: trialUntil }),
  },
  { key: 'agreed', title: say('agreed'), isFigure: true, cell: (row) => <Money fen={row.agreedFen} /> },
  { key: 'paid', title: say('paid'), isFigure: true, cell: (row) => <Money fen={row.paidFen} /> },
  { key: 'owed', title: say('owed'), isFigure: true, cell: (row) => <Money fen={row.owedFen} /> },
  { key: 'next', title: say('nextPaymentOn'), cell: (row) => <On date={row.nextPaymentOn} /> },
  {
    key: 'stage',
    title: say('stage'),
    cell: ({ stage }) => <StatusTag terms={trialStages} value={stage} />,
  },
];

const fileColumnsOf = (say: Say<Key>): CsvColumn<Trial>[] => [
  { title: say('id'), cell: ({ id }) => id },
  { title: say('licensee'), cell: ({ licensee }) => licensee },
  { title: say('patents'), cell: ({ patentNumbers }) => patentNumbers.join(' ') },
  { title: say('period'), cell: ({ trialFrom, trialUntil }) => `${trialFrom}/${trialUntil}` },
  { title: `${say('agreed')} (fen)`, cell: ({ agreedFen }) => agreedFen },
  { title: `${say('paid')} (fen)`, cell: ({ paidFen }) => paidFen },
  { title: `${say('paidOut')} (fen)`, cell: ({ paidOutFen }) => paidOutFen },
  { title: `${say('owed')} (fen)`, cell: ({ owedFen }) => owedFen },
  { title: `${say('notDue')} (fen)`, cell: ({ notDueFen }) => notDueFen },
  { title: `${say('waived')} (fen)`, cell: ({ waivedFen }) => waivedFen },
  { title: say('nextPaymentOn'), cell: ({ nextPaymentOn }) => nextPaymentOn },
  { title: say('stage'), cell: ({ stage }) => stage },
];

/** 先使用后付费: what runs, what is owed, and what comes next. */
export default function TrialsPage() {
  const say = useWords(trialWords);
  const filters = useFilters(fields);
  const list = useCursorList<Trial>(trialsPath, filters.values);
  return (
    <>
      <PageHead
        title={say('title')}
        hint={say('hint')}
        actions={
          <ExportButton
            name={say('title')}
            path={trialsPath}
            query={filters.values}
            columns={fileColumnsOf(say)}
          />
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
